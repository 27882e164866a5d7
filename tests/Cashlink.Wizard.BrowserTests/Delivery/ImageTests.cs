using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>The image of the <c>Dockerfile</c>: what it says of itself, and its program started as it would start there.</summary>
public sealed partial class ImageTests
{
    [Fact]
    public void Image_OfTheDockerfile_HasNoShellAndNoRoot_AndRestoresWhatIsLocked()
    {
        var image = ImageFile.Read();

        // Chiseled images have neither a shell nor a package manager, so nothing can run while the last stage is built.
        Assert.Contains("-chiseled", image.Base, StringComparison.Ordinal);
        Assert.Empty(image.Of("RUN"));
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", image.User);
        Assert.Equal(["dotnet", "Cashlink.Wizard.dll"], image.EntryPoint);
        Assert.Contains($"--chown={image.User} {image.Volume} {image.Volume}", Assert.Single(image.Of("COPY"), line => line.Contains("chown", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("ENV CI=true", image.Build, StringComparison.Ordinal);
        Assert.Contains("eng/sbom.sh /app/", image.Build, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_AsNobodyWithAReadOnlyRoot_ServesAndWritesIntoItsVolumeAlone()
    {
        Assert.SkipWhen(Container.Obstacle is not null, Container.Obstacle ?? "");
        var (image, published) = (ImageFile.Read(), await TestRun.Published);
        await using var sandbox = await SandboxServer.StartAsync();
        var volume = Repository.NewTemporaryFolder();
        var port = NginxServer.FreePort();
        // A container's root is its own; here the volume has to lie where there is a place for it.
        var environment = image.Environment.ToDictionary(entry => entry.Key, entry => entry.Value.Replace(image.Volume, "/mnt" + image.Volume, StringComparison.Ordinal));
        environment["ASPNETCORE_HTTP_PORTS"] = port.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in new[]
        {
            ("PublicUrl", $"http://localhost:{port}"), ("Cashlink__BaseAddress", sandbox.ApiAddress), ("Cashlink__ClientId", "sandbox"),
            ("Cashlink__ClientSecret", "sandbox-secret"), ("Keys__OperatorKey", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))), ("Partners__0__Id", "demo"), ("Partners__0__Name", "Bank am Deich"), ("Partners__0__KeyHashes__0", PartnerApi.KeyHash),
        })
            environment[name] = value;
        try
        {
            await using var wizard = Container.Start(
                "image", image.EntryPoint.Skip(1), published, environment, image.User, new Dictionary<string, string> { ["/mnt" + image.Volume] = volume });
            await wizard.WaitForOutputAsync(Listening());
            await using var check = RunningProcess.Start("health", image.HealthCheck[0], image.HealthCheck.Skip(1), published, environment);
            Assert.Equal(0, await check.WaitForExitAsync());

            using var partner = new PartnerApi($"http://localhost:{port}");
            var launched = await partner.LaunchAsync(Deployment.FirstInvestor, Deployment.Hafenkante, "de");
            using var page = await partner.Http.GetAsync(new Uri(launched.LaunchUrl));

            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.DoesNotContain(wizard.Output.Concat(wizard.Errors), line => line.Contains("Read-only file system", StringComparison.Ordinal));
            Assert.Equal(image.User, await OwnerAsync(Path.Combine(volume, "wizard.db")));
        }
        finally
        {
            Directory.Delete(volume, recursive: true);
        }
    }

    private static async Task<string> OwnerAsync(string file)
    {
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%u:%g", file]) { RedirectStandardOutput = true })!;
        return (await stat.StandardOutput.ReadToEndAsync()).Trim();
    }

    [GeneratedRegex("Now listening on: (http://)")]
    private static partial Regex Listening();
}
