using System.Text;
using Cashlink.Wizard.Hosting.Commands;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>The operator's commands: the program itself, beside a wizard that runs.</summary>
public class EvidenceCommandTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    private string FolderOfTest => Path.GetDirectoryName(KeyFile)!;

    [Fact]
    public async Task Commands_OverAStore_ExportProveAndFindWhatWasChanged()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Service.RunOnceAsync();
        var (file, keyFile) = (Path.Combine(FolderOfTest, "evidence.zip"), Path.Combine(FolderOfTest, "public.pem"));
        var program = new WizardProgram(Stage, Settings);

        var export = await program.RunAsync("evidence", "export", state.Session.Id.ToString(), file);
        Assert.Equal((0, ""), (export.Code, export.Errors));
        var key = await program.RunAsync("evidence", "key");
        await File.WriteAllTextAsync(keyFile, key.Output);
        Assert.Equal(await File.ReadAllTextAsync(LogFile), (await program.RunAsync("evidence", "seals")).Output);

        // What follows has no store and no settings.
        var verify = await VerifyAsync(file, "--key", keyFile, "--log", LogFile);
        Assert.Equal(0, verify.Code);
        Assert.Contains("all of it fits", verify.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await program.RunAsync("evidence", "verify", "--store")).Code);

        await using (var context = await ContextAsync())
            await context.Evidence.Where(row => row.Sequence == 4).ExecuteUpdateAsync(row => row.SetProperty(one => one.Actor, "advisor:7"));
        var after = await program.RunAsync("evidence", "verify", "--store");
        Assert.Equal(1, after.Code);
        Assert.StartsWith($"The store: IT DOES NOT FIT. First: session {state.Session.Id}: entry 4 is not what its hash is of", after.Output, StringComparison.Ordinal);
        var unknown = await program.RunAsync("evidence", "export", Guid.NewGuid().ToString());
        Assert.Equal((1, ""), (unknown.Code, unknown.Output));
    }

    [Fact]
    public async Task Verify_OfAChangedFile_EndsWithOneAndNamesTheEntry()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        await Service.RunOnceAsync();
        var content = (await Stage.Services.GetRequiredService<EvidenceExporter>().ExportAsync(state.Session.Id))!;
        var parts = new Dictionary<string, byte[]>(BundleFile.Unpack(new MemoryStream(content)));
        var entries = Encoding.UTF8.GetString(parts[BundleFile.Entries]);
        parts[BundleFile.Entries] = Encoding.UTF8.GetBytes(entries.Replace("\"self-disclosure-given\"", "\"units-chosen\"", StringComparison.Ordinal));
        var file = Path.Combine(FolderOfTest, "changed.zip");
        await File.WriteAllBytesAsync(file, BundleFile.Pack(parts, Stage.Clock.GetUtcNow()));

        var report = await VerifyAsync(file);

        Assert.Equal(1, report.Code);
        Assert.Matches("IT DOES NOT FIT. First: entry [0-9]+ is not what its hash is of", report.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("export")]
    [InlineData("export", "no-id")]
    [InlineData("verify")]
    [InlineData("verify", "file", "--key")]
    [InlineData("verify", "file", "--other", "x")]
    public async Task Command_WrittenWrongly_SaysHowItIsWritten(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        Assert.Equal(EvidenceCommand.UsageExitCode, await EvidenceCommand.RunAsync(args, output, error));

        Assert.Contains("evidence verify FILE", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAFileThatIsNone_EndsWithOne()
    {
        Assert.Equal(1, (await VerifyAsync(KeyFile)).Code);
        Assert.Equal(1, (await VerifyAsync(KeyFile + ".none")).Code);
        Assert.Equal(1, (await VerifyAsync(KeyFile, "--key", LogFile)).Code);
    }

    private static async Task<(int Code, string Output)> VerifyAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await EvidenceCommand.RunAsync(["verify", .. args], output, error);
        return (code, $"{output}{error}");
    }
}
