using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Hosting.Commands;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Evidence;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Keys;

/// <summary>The operator's commands: the program itself, beside a wizard that runs.</summary>
public sealed class KeysCommandTests(SandboxFixture sandbox) : KeyTest(sandbox)
{
    // As it was before there were operator's keys.
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    [Fact]
    public async Task Commands_OverAStoreWithUnencryptedKeys_CloseThemAndThrowTheOldOneAway()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        var old = InUse;
        var program = new WizardProgram(Stage, new Dictionary<string, string?> { ["Keys:OperatorKey"] = OperatorKeyText });

        var refused = await program.RunAsync("evidence", "export", state.Session.Id.ToString());
        Assert.Equal(WizardApplication.ConfigurationExitCode, refused.Code);
        Assert.StartsWith($"Key {old} is stored unencrypted.", refused.Errors, StringComparison.Ordinal);
        var rewrapped = await program.RunAsync("keys", "rewrap");
        Assert.StartsWith("1 keys are closed anew with operator key ", rewrapped.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await program.RunAsync("keys", "revoke", old.ToString())).Code);
        var made = Guid.Parse((await program.RunAsync("keys", "rotate", "--now")).Output.Split(' ')[0]);
        var list = (await program.RunAsync("keys", "list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches($"^{made} InUse, made .*, operator key [0-9a-f]{{16}}, 0 values$", list[0]);
        Assert.Matches($"^{old} ReadsOnly, made .*, operator key [0-9a-f]{{16}}, [1-9][0-9]* values$", list[1]);
        var revoked = await program.RunAsync("keys", "revoke", old.ToString());
        Assert.Equal((0, ""), (revoked.Code, revoked.Errors));
        Assert.Contains($"{old} is revoked and thrown away.", revoked.Output, StringComparison.Ordinal);
        Assert.Equal([made], StoredKeyIds());
    }

    [Theory]
    [InlineData]
    [InlineData("revoke")]
    [InlineData("revoke", "no-id")]
    [InlineData("rotate", "--later")]
    public async Task Command_WrittenWrongly_SaysHowItIsWritten(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        Assert.Equal(EvidenceCommand.UsageExitCode, await KeysCommand.RunAsync(args, output, error));

        Assert.Contains("keys reencrypt", error.ToString(), StringComparison.Ordinal);
    }
}
