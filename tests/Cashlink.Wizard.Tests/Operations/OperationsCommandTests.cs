using System.Text.Json;
using Cashlink.Wizard.Hosting.Commands;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Evidence;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Operations;

/// <summary>The operator's commands: the program itself, beside a wizard that runs.</summary>
public sealed class OperationsCommandTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task Commands_OverAStore_SayWhatWaits_CountTheSteps_AndSendAgain()
    {
        var program = new WizardProgram(Stage, Settings);
        // The program goes by the machine's clock.
        Stage.Clock.Advance(TimeProvider.System.GetUtcNow() - Stage.Clock.GetUtcNow());
        await Stage.AtStepAsync(WizardStep.Survey);
        var given = await GivenUpAsync();

        var status = await program.RunAsync("operations", "status", "--json");
        Assert.Equal((OperationsCommand.Waits, ""), (status.Code, status.Errors));
        var told = JsonElement.Parse(status.Output);
        Assert.Equal((false, 1, 0), (told.GetProperty("is_well").GetBoolean(), told.GetProperty("failed_events").GetInt32(), told.GetProperty("stuck").GetInt32()));
        Assert.Equal("SQLite", told.GetProperty("installation").GetProperty("store").GetString());

        var again = await program.RunAsync("operations", "resend", "events", given.ToString());
        Assert.Equal((0, ""), (again.Code, again.Errors));
        var twice = await program.RunAsync("operations", "resend", "events", "--all");
        Assert.Equal(OperationsCommand.Waits, twice.Code);

        var funnel = await program.RunAsync("operations", "funnel", "--days", "7", "--json");
        Assert.Equal((0, ""), (funnel.Code, funnel.Errors));
        Assert.Equal(["units 1", "self-disclosure 1", "survey 1", "signing 0", "signed 0", "finished 0"], JsonElement.Parse(funnel.Output).GetProperty("stages").EnumerateArray()
            .Select(stage => $"{stage.GetProperty("stage").GetString()} {stage.GetProperty("sessions").GetInt64()}"));
    }

    [Theory]
    [InlineData]
    [InlineData("resend")]
    [InlineData("resend", "sessions", "--all")]
    [InlineData("resend", "mails", "every")]
    [InlineData("funnel", "--days", "none")]
    [InlineData("funnel", "--days")]
    public async Task Command_ThatIsWrittenWrongly_SaysHow(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        Assert.Equal(EvidenceCommand.UsageExitCode, await OperationsCommand.RunAsync(args, output, error));
        Assert.Equal("", output.ToString());
        Assert.Contains("operations status", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<Guid> GivenUpAsync()
    {
        var row = new PartnerEventRow
        {
            Id = Guid.NewGuid(), PartnerId = "demo", SessionId = Guid.NewGuid(), Sequence = 1, Type = "session.step", Body = "{}", State = PartnerEventState.GivenUp,
            CreatedAt = Stage.Clock.GetUtcNow(), DueAt = Stage.Clock.GetUtcNow(),
        };
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        context.PartnerEvents.Add(row);
        await context.SaveChangesAsync();
        return row.Id;
    }
}
