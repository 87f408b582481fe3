import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import ts from 'typescript';

type Definitions = Record<string, Schema>;

/** What a route's source says and its decorators do not. */
export interface RouteSource {
  /** The doc comment. */
  comment?: string;
  /** The type it answers with, as JSON Schema; absent for none. */
  answer?: Schema;
}

/** Reads the controllers: each route's doc comment and declared return type, so that neither is written twice. */
export function readControllers(root: string) {
  const files = globSync('{apps/api,libs/*}/src/**/*.controller.ts', { cwd: root }).map((file) => resolve(root, file));
  const program = ts.createProgram(files, optionsOf(root));
  const generator = createGenerator({ tsProgram: program, skipTypeCheck: true, additionalProperties: true, encodeRefs: false });
  const routes = new Map<string, RouteSource>();
  const definitions: Definitions = {};
  for (const method of files.flatMap((file) => methodsIn(program.getSourceFile(file)!))) {
    const type = method.type && answerOf(method.type);
    routes.set(operationOf(method), { comment: commentOf(method), answer: type && schemaOf(generator.createSchemaFromNodes([type]), definitions) });
  }
  return { routes, definitions, problem: schemaOf(generator.createSchema('ProblemDetails'), definitions) };
}

/** `turns.next`: the controller and its method. */
export const operationId = (controller: string, method: string) => `${controller[0]!.toLowerCase()}${controller.slice(1).replace(/Controller$/, '')}.${method}`;

const operationOf = ({ name, parent }: ts.MethodDeclaration) => operationId((parent as ts.ClassDeclaration).name!.text, name.getText());

function optionsOf(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, noEmit: true };
}

function methodsIn(file: ts.SourceFile): ts.MethodDeclaration[] {
  return file.statements.filter(ts.isClassDeclaration).flatMap(({ members }) => members.filter(ts.isMethodDeclaration).filter((member) => ts.canHaveDecorators(member) && ts.getDecorators(member)));
}

const commentOf = (method: ts.MethodDeclaration) => ts.getJSDocCommentsAndTags(method).map(({ comment }) => ts.getTextOfJSDocComment(comment))[0];

/** What a promise of it holds; undefined for nothing. */
function answerOf(type: ts.TypeNode): ts.TypeNode | undefined {
  if (type.kind === ts.SyntaxKind.VoidKeyword) return undefined;
  if (ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Promise') return type.typeArguments?.[0] && answerOf(type.typeArguments[0]);
  return type;
}

/** The generator names what has no name of its own `def-…`: that is written out in place; all else is kept among the definitions. */
function schemaOf({ $ref, definitions: made = {} }: Schema, definitions: Definitions): Schema {
  const tidy = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(tidy);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref: to, ...rest } = node as Schema;
    if (to) return referTo(to.replace('#/definitions/', ''));
    return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, tidy(value)]));
  };
  const referTo = (name: string): unknown => {
    if (name.startsWith('def-')) return tidy(made[name]);
    const plain = name.replace(/<(.+)>/, 'Of$1');
    const schema = tidy(made[name]) as Schema;
    if (JSON.stringify(definitions[plain] ?? schema) !== JSON.stringify(schema)) throw new Error(`Two types have the name ${plain}`);
    definitions[plain] = schema;
    return { $ref: `#/components/schemas/${plain}` };
  };
  return referTo($ref!.replace('#/definitions/', '')) as Schema;
}
