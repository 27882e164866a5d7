# Builds the wizard as it is run in production: without the sandbox, with scripts and styles compressed.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Restores what the lock files say, and nothing else.
ENV CI=true
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig LICENSE ./
COPY .config/ .config/
COPY eng/ eng/
COPY src/Cashlink.Api/ src/Cashlink.Api/
COPY src/Cashlink.Wizard.Sessions/ src/Cashlink.Wizard.Sessions/
COPY src/Cashlink.Wizard/ src/Cashlink.Wizard/
COPY wwwroot-assets/ wwwroot-assets/
RUN dotnet publish src/Cashlink.Wizard -c Release -o /app \
 && eng/sbom.sh /app/sbom.cdx.json \
 && mkdir /data

# No shell, no package manager, no root. The variant has what German and English numbers and dates need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# Sessions and the keys that encrypt them; mount a volume here. What encrypts those keys comes from elsewhere: Keys__OperatorKeyFile=/run/secrets/…
# Nothing else is written, so the root can be read-only (with a /tmp in memory).
COPY --from=build --chown=1654:1654 /data /data
VOLUME /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Store__Path=/data/wizard.db
EXPOSE 8080
USER 1654:1654
HEALTHCHECK --interval=15s --timeout=6s --start-period=20s CMD ["dotnet", "Cashlink.Wizard.dll", "health"]
ENTRYPOINT ["dotnet", "Cashlink.Wizard.dll"]
