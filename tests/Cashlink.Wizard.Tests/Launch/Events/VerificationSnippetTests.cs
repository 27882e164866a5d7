using System.Diagnostics;
using System.Text.RegularExpressions;
using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch.Events;

/// <summary>The code that docs/partner-api.md gives to partners takes what the wizard sends, and nothing else.</summary>
public sealed class VerificationSnippetTests
{
    private const string Secret = "a-secret-that-both-sides-know-and-nobody-else";
    private const string Body = """{"id":"1","type":"session.step","note":"ü"}""";

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 13, 3, 0, TimeSpan.Zero);

    [Fact]
    public void Signature_OfAKnownMessage_IsTheKnownOne() => Assert.Equal(
        // printf '1795352580.%s' '{}' | openssl dgst -sha256 -hmac secret
        "t=1795352580,v1=f1d187beeb10dae38aaac83d3c937ba2dc495759b9d3b72c5b2ad94237475eb9", EventSignature.Of("{}", "secret", Now));

    [Theory]
    [InlineData("js")]
    [InlineData("python")]
    public async Task Snippet_OfTheDocs_TakesWhatIsGenuineOnly(string language)
    {
        var signature = EventSignature.Of(Body, Secret, Now);
        var at = Now.ToUnixTimeSeconds();

        Assert.True(await AskAsync(language, Body, signature, Secret, at));
        Assert.True(await AskAsync(language, Body, signature, Secret, at + 299));
        Assert.False(await AskAsync(language, Body, signature, Secret, at + 301));
        Assert.False(await AskAsync(language, Body + " ", signature, Secret, at));
        Assert.False(await AskAsync(language, Body, signature, Secret + "x", at));
    }

    private static async Task<bool> AskAsync(string language, string body, string signature, string secret, long now)
    {
        var code = Snippet(language) + "\n" + (language == "js"
            ? "const [body, header, secret, now] = process.argv.slice(-4);\nconsole.log(isGenuine(Buffer.from(body), header, secret, Number(now) * 1000));"
            : "import sys\nbody, header, secret, now = sys.argv[-4:]\nprint(is_genuine(body.encode(), header, secret, float(now)))");
        var file = Path.Combine(Path.GetTempPath(), $"verify-{Guid.NewGuid():N}.{(language == "js" ? "mjs" : "py")}");
        await File.WriteAllTextAsync(file, code);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(language == "js" ? "node" : "python3")
            {
                ArgumentList = { file, body, signature, secret, now.ToString(CultureInfo.InvariantCulture) },
                RedirectStandardOutput = true,
            })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal(0, process.ExitCode);
            return said.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Snippet(string language)
    {
        var docs = File.ReadAllText(Path.Combine(WizardStage.WizardFolder, "..", "..", "docs", "partner-api.md"));
        return Regex.Match(docs, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }
}
