# The app alone: PostgreSQL stands beside it (docker-compose.yml). No demo, no embedded database.
ARG NODE=24-trixie-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node node_modules/@nestjs/cli/bin/nest.js build \
 && cd apps/web && NODE_ENV=production node ../../node_modules/vite/bin/vite.js build --logLevel warn

FROM node:${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:${NODE}
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/apps/web/build apps/web/build
COPY apps/web/package.json apps/web/package.json
COPY apps/api/openapi.json apps/api/openapi.json
COPY docs/problems.md docs/problems.md
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "dist/apps/api/src/main.js"]
