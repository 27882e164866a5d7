using System.Security.Cryptography;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions;

/// <summary>The server signs nothing that was not read and confirmed, and keeps what was signed.</summary>
public sealed class SigningDutiesTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly ShownText Words = new("Ich verzichte.", "de");

    private EvidenceLog Log => Stage.Services.GetRequiredService<EvidenceLog>();

    [Fact]
    public async Task Sign_NothingRead_NamesEachDocumentAndSignsNothing()
    {
        var state = await UnreadAsync();

        var open = Assert.IsType<StepOutcome.DutiesOpen>(await state.SignAsync());

        Assert.Equal([.. state.Campaign.Documents.Select(document => document.Id), "costs"], open.Documents.Select(duty => duty.DocumentId));
        Assert.False(open.NeedsAcknowledgement);
        Assert.Equal(SessionPhase.Active, (await Stage.Store.FindAsync(state.Session.Id))!.Phase);
        Assert.DoesNotContain(await Log.ReadAsync(state.Session.Id), item => item.Entry is OrderPlaced);
    }

    [Fact]
    public async Task Sign_ReadByTheAdvisorAlone_IsNotSigned()
    {
        var state = await UnreadAsync();
        foreach (var duty in DocumentDuties.Of(state.Campaign, state.Session))
            await Stage.OpenDocumentAsync(state, duty.DocumentId, SessionRole.Advisor);

        Assert.Equal(4, Assert.IsType<StepOutcome.DutiesOpen>(await state.SignAsync()).Documents.Count);

        Assert.Empty(state.Session.Confirmations.DocumentsOpened);
        var opened = (await Log.ReadAsync(state.Session.Id)).Where(item => item.Entry is DocumentOpened).ToList();
        Assert.Equal(4, opened.Count);
        Assert.All(opened, item => Assert.Equal("advisor:advisor-1", item.Actor));
    }

    [Fact]
    public async Task Waive_WhatMayBeWaived_IsEnoughToSign()
    {
        var state = await UnreadAsync();
        await Stage.OpenDocumentAsync(state, SheetOf(state));
        await Stage.OpenDocumentAsync(state, CostsVersion.DocumentId);
        foreach (var document in state.Campaign.Documents.Where(document => DocumentDuties.MayBeWaived(document.Kind)))
            Assert.True(await state.WaiveDocumentAsync(document.Id, Words));

        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());

        Assert.Equal([Words, Words], (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<DocumentWaived>().Select(entry => entry.Shown));
    }

    [Fact]
    public async Task Waive_TheInformationSheetOrSomethingUnknown_IsRefused()
    {
        var state = await UnreadAsync();

        Assert.False(await state.WaiveDocumentAsync(SheetOf(state), Words));
        Assert.False(await state.WaiveDocumentAsync(CostsVersion.DocumentId, Words));
        Assert.False(await state.WaiveDocumentAsync("made-up", Words));

        Assert.Empty((await Stage.Store.FindAsync(state.Session.Id))!.Confirmations.DocumentsWaived);
    }

    [Fact]
    public async Task Waive_TakenBack_IsAskedForAgain()
    {
        var state = await UnreadAsync();
        var terms = state.Campaign.Documents.First(document => document.Kind == "TERMS").Id;
        await state.WaiveDocumentAsync(terms, Words);

        await state.TakeBackWaiverAsync(terms);

        Assert.Contains(Assert.IsType<StepOutcome.DutiesOpen>(await state.SignAsync()).Documents, duty => duty.DocumentId == terms);
        Assert.Single(await Log.ReadAsync(state.Session.Id), item => item.Entry is DocumentWaiverTakenBack);
    }

    [Fact]
    public async Task Advisor_ConfirmsNothingOfTheInvestors()
    {
        var investor = await UnreadAsync();
        var advisor = await Stage.EnterAsync(investor.Session.Id, SessionRole.Advisor);

        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.WaiveDocumentAsync("terms", Words));
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.TakeBackWaiverAsync("terms"));
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.AcknowledgeRisksAsync("Petra Vogt", "Kiel", Words));
    }

    [Fact]
    public async Task Sign_AfterTheUnitsChanged_AsksForTheNewCostsAlone()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await state.SubmitUnitsAsync(new UnitsAnswer(1_200));
        await state.SubmitSelfDisclosureAsync(true, false);
        await state.ReadInvitationAsync();

        var open = Assert.IsType<StepOutcome.DutiesOpen>(await state.SignAsync());
        Assert.Equal(["costs"], open.Documents.Select(duty => duty.DocumentId));
        Assert.Equal([ConfirmationKind.CostsDocument], state.Session.Confirmations.Fallen.Select(fallen => fallen.Kind));

        await Stage.OpenDocumentAsync(state, CostsVersion.DocumentId);
        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());
        Assert.Empty(state.Session.Confirmations.Fallen);
    }

    [Fact]
    public async Task Sign_DocumentReplacedSinceItWasRead_AsksForItAgain()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        Stage.Services.GetRequiredService<DocumentDigests>().Note(SheetOf(state), "the hash of another file");

        var open = Assert.IsType<StepOutcome.DutiesOpen>(await state.SignAsync());

        Assert.Equal([SheetOf(state)], open.Documents.Select(duty => duty.DocumentId));
        Assert.Equal(FallReason.DocumentReplaced, Assert.Single(state.Session.Confirmations.Fallen).Reason);
        Assert.Single(await Log.ReadAsync(state.Session.Id), item => item.Entry is ConfirmationFell && item.Actor == EvidenceActor.System);
    }

    [Fact]
    public async Task Sign_WhileDocumentsCannotBeRead_TakesWhatWasRead()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        Stage.Clock.Advance(TimeSpan.FromMinutes(59));
        await Sandbox.FailAsync("/v2/documents/");

        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());
    }

    [Fact]
    public async Task Sign_RisksNotAcknowledged_AsksForItAfterTheSheetWasRead()
    {
        var state = await UnreadAsync(campaign: 4, units: 10);
        Assert.False(await state.AcknowledgeRisksAsync("Lena Hoffmann", "Lübeck", Words));
        await Stage.OpenDocumentsAsync(state);

        var open = Assert.IsType<StepOutcome.DutiesOpen>(await state.SignAsync());
        Assert.Equal((0, true), (open.Documents.Count, open.NeedsAcknowledgement));

        Assert.True(await state.AcknowledgeRisksAsync("Lena Hoffmann", "Lübeck", Words));
        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());

        var entry = (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<RisksAcknowledged>().Single();
        Assert.Equal(("Lena Hoffmann", "Lübeck", Words), (entry.Acknowledgement.Name, entry.Acknowledgement.Place, entry.Shown));
        Assert.Equal(state.Session.Confirmations.ReadingOf(SheetOf(state))!.Hash, entry.Acknowledgement.SheetHash);
    }

    [Fact]
    public async Task Order_InTheRecord_HoldsWhatWasSigned()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        var signedAt = Stage.Clock.GetUtcNow();

        Assert.IsType<StepOutcome.Finished>(await state.SignAsync([Words]));

        var items = await Log.ReadAsync(state.Session.Id);
        var order = items.Select(item => item.Entry).OfType<OrderPlaced>().Single();
        Assert.Equal((signedAt, Scenario.Units, ValueOrigin.Investor), (order.SignedAt, order.Answer<long>("units"), order.Answer<Provenance>("origin")!.Origin));
        Assert.Equal(SurveyOutcome.Appropriate, order.Answer<SurveyResult>("survey")?.Outcome);
        Assert.True(order.Answer<SelfDisclosureAnswer>("selfDisclosure")?.IncomeConfirmed);
        Assert.Equal([Words], order.Shown);
        var costs = order.Documents[^1];
        await using var content = await Stage.Cashlink.Documents.OpenAsync((await Stage.Cashlink.Invitations.GetAsync(state.Session.InvitationId!.Value)).CostsDocument!.Url);
        Assert.Equal(Convert.ToHexStringLower(await SHA256.HashDataAsync(content.Stream)), costs.Hash);
        Assert.Equal((state.Session.Confirmations.Costs!.Id, (int?)state.Session.Confirmations.Costs.Version), (costs.CostsId, costs.Version));
        Assert.Equal(Enumerable.Range(1, items.Count).Select(number => (long)number), items.Select(item => item.Sequence));
    }

    [Fact]
    public async Task Order_RefusedByCashlink_IsInTheRecordToo()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        Stage.Api.Refuse("units", "Only 5 units are left.");

        Assert.IsType<StepOutcome.Refused>(await state.SignAsync());

        Assert.Equal("units", (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<OrderRefused>().Single().Fields);
    }

    [Theory]
    [InlineData(50L, 50L, ValueOrigin.PartnerSuggestion)]
    [InlineData(50L, 60L, ValueOrigin.Investor)]
    [InlineData(null, 60L, ValueOrigin.Investor)]
    public async Task Units_FromSomewhere_SayWhere(long? suggested, long typed, ValueOrigin origin)
    {
        var id = await Stage.BeginAsync();
        var session = (await Stage.Store.FindAsync(id))!;
        session.LaunchedAgain(null, null, suggested);
        await Stage.Store.SaveAsync(session);
        var state = await Stage.EnterAsync(id);

        await state.SubmitUnitsAsync(new UnitsAnswer(typed));

        Assert.Equal(origin, state.Session.Units!.Origin.Origin);
        Assert.Equal((typed, state.Session.Units!.Origin), (await Log.ReadAsync(id)).Select(item => item.Entry).OfType<UnitsChosen>().Select(entry => (entry.Units, entry.Origin)).Single());
    }

    private static string SheetOf(WizardState state) => DocumentDuties.SheetOf(state.Campaign)!.Id;

    /// <summary>A circuit at the signing step that has seen the costs document, and in which nothing was read.</summary>
    private async Task<WizardState> UnreadAsync(int campaign = 1, long units = Scenario.Units)
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey, campaign: campaign, units: units);
        if (StepOrder.Next(state.Session) == WizardStep.Survey)
            await WizardStage.AnswerSurveyAsync(state);
        await state.ReadInvitationAsync();
        return state;
    }
}
