# The three hosts from a clean checkout: docker build --target api|admin|transport .
# Both images hold everything that a build needs, so nothing of the machine's own tools gets in.

FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The web components are built by Node, which the SDK's image lacks.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
  && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /src
# Packages first: they change more rarely than the code.
COPY global.json Directory.Build.props Directory.Packages.props .npmrc ./
COPY Aufenthalt.Tenancy/Aufenthalt.Tenancy.csproj Aufenthalt.Tenancy/packages.lock.json Aufenthalt.Tenancy/
COPY Aufenthalt.Api/Aufenthalt.Api.csproj Aufenthalt.Api/packages.lock.json Aufenthalt.Api/
COPY Aufenthalt.Admin/Aufenthalt.Admin.csproj Aufenthalt.Admin/packages.lock.json Aufenthalt.Admin/
COPY Aufenthalt.Transport/Aufenthalt.Transport.csproj Aufenthalt.Transport/packages.lock.json Aufenthalt.Transport/
RUN for host in Api Admin Transport; do dotnet restore "Aufenthalt.$host" --locked-mode || exit 1; done
COPY . .
RUN for host in Api Admin Transport; do dotnet publish "Aufenthalt.$host" -c Release --no-restore -o "/out/$host" || exit 1; done

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
ENV ASPNETCORE_ENVIRONMENT=Production DOTNET_EnableDiagnostics=0
COPY --chmod=555 skripte/gesund.sh /usr/local/bin/gesund
WORKDIR /app
# The image's own unprivileged user.
USER $APP_UID

FROM base AS api
COPY --from=build /out/Api .
EXPOSE 5080 5081
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["gesund", "5080"]
ENTRYPOINT ["dotnet", "Aufenthalt.Api.dll"]

FROM base AS admin
COPY --from=build /out/Admin .
EXPOSE 5090
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["gesund", "5090"]
ENTRYPOINT ["dotnet", "Aufenthalt.Admin.dll"]

FROM base AS transport
COPY --from=build /out/Transport .
EXPOSE 5095
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["gesund", "5095"]
ENTRYPOINT ["dotnet", "Aufenthalt.Transport.dll"]
