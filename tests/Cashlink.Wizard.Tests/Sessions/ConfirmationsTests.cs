using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

/// <summary>What was confirmed falls with its ground, is named until it is confirmed again, and nothing else falls.</summary>
public sealed class ConfirmationsTests
{
    private static readonly CostsVersion Costs = new("costs-3", 3);

    [Fact]
    public void UnitsChanged_AfterEverything_TakesTheSelfDisclosureAndTheCostsAlone()
    {
        var session = Confirmed();

        ChangeUnits(session, 1_200);

        Assert.Equal(
            [(ConfirmationKind.StepAnswer, FallReason.UnitsChanged, 1_100L, 1_200L), (ConfirmationKind.CostsDocument, FallReason.UnitsChanged, 1_100L, 1_200L)],
            session.Confirmations.Fallen.Select(fallen => (fallen.Kind, fallen.Reason, fallen.From!.Value, fallen.To!.Value)));
        Assert.Equal(["sheet"], session.Confirmations.DocumentsOpened.Select(reading => reading.DocumentId));
        Assert.Equal(["terms"], session.Confirmations.DocumentsWaived.Select(waiver => waiver.DocumentId));
        Assert.NotNull(session.Confirmations.RiskAcknowledgement);
        Assert.Null(session.Confirmations.Costs);
    }

    [Fact]
    public void UnitsChangedTwice_BeforeConfirmingAgain_NameTheUnitsThatWereConfirmed()
    {
        var session = Confirmed();

        ChangeUnits(session, 1_200);
        ChangeUnits(session, 1_300);

        Assert.All(session.Confirmations.Fallen, fallen => Assert.Equal((1_100, 1_300), (fallen.From!.Value, fallen.To!.Value)));
        Assert.Equal(2, session.Confirmations.Fallen.Count);
    }

    [Fact]
    public void UnitsChanged_ToAnAmountThatNeedsNoDisclosure_AsksForNone()
    {
        var session = Confirmed();

        session.UnitsArrived(new UnitsAnswer(100), Sample.Invitation());

        Assert.Equal([ConfirmationKind.CostsDocument], session.Confirmations.Fallen.Select(fallen => fallen.Kind));
    }

    [Fact]
    public void SameUnitsAgain_FromSomewhereElse_TakeNothing()
    {
        var session = Confirmed();

        session.UnitsArrived(
            new UnitsAnswer(1_100) { Origin = new Provenance(ValueOrigin.PartnerSuggestion) }, Sample.Invitation("self_disclosure_monthly_income"));

        Assert.Empty(session.Confirmations.Fallen);
        Assert.NotNull(session.SelfDisclosure);
        Assert.Equal(Costs, session.Confirmations.Costs);
    }

    [Fact]
    public void ConfirmedAgain_EachByItself_TakesItselfOffTheList()
    {
        var session = Confirmed();
        ChangeUnits(session, 1_200);

        session.SelfDisclosureArrived(new SelfDisclosureAnswer(true, false, Sample.Now));
        Assert.Equal([ConfirmationKind.CostsDocument], session.Confirmations.Fallen.Select(fallen => fallen.Kind));

        session.Confirmations.DocumentOpened(Reading("costs", "new", 5), new CostsVersion("costs-5", 5));
        Assert.Empty(session.Confirmations.Fallen);
    }

    [Fact]
    public void SurveyChanged_AfterTheCostsWereRead_TakesTheCosts()
    {
        var session = Confirmed();

        session.SurveyArrived(Sample.Survey(SurveyOutcome.NoAnswers));

        Assert.Equal((ConfirmationKind.CostsDocument, FallReason.AnswersChanged), session.Confirmations.Fallen.Select(fallen => (fallen.Kind, fallen.Reason)).Single());
    }

    [Fact]
    public void CostsDocument_MadeAnewByCashlink_IsToBeReadAgain()
    {
        var session = Confirmed();

        Assert.True(session.Confirmations.CostsDocumentMade(new CostsVersion("costs-4", 4), Sample.Now));

        Assert.Equal((ConfirmationKind.CostsDocument, FallReason.DocumentReplaced), session.Confirmations.Fallen.Select(fallen => (fallen.Kind, fallen.Reason)).Single());
        Assert.Null(session.Confirmations.ReadingOf("costs"));
    }

    [Fact]
    public void CostsDocument_OfAnEarlierVersion_IsNoReading()
    {
        var session = Confirmed();

        Assert.False(session.Confirmations.DocumentOpened(Reading("costs", "old", 2), new CostsVersion("costs-2", 2)));

        Assert.Equal((Costs, 3), (session.Confirmations.Costs, session.Confirmations.ReadingOf("costs")!.Version));
    }

    [Fact]
    public void SheetReplaced_WhatWasConfirmedForIt_Falls()
    {
        var session = Confirmed();

        Assert.True(session.Confirmations.DocumentReplaced("sheet", Sample.Now));

        Assert.Equal([ConfirmationKind.Document, ConfirmationKind.RiskAcknowledgement], session.Confirmations.Fallen.Select(fallen => fallen.Kind));
        Assert.Null(session.Confirmations.RiskAcknowledgement);
        Assert.False(session.Confirmations.DocumentReplaced("never-read", Sample.Now));

        session.Confirmations.DocumentOpened(Reading("sheet", "new"));
        session.Confirmations.RisksAcknowledged(Acknowledgement("new"));
        Assert.Empty(session.Confirmations.Fallen);
    }

    [Fact]
    public void SheetReadAgain_WithOtherBytes_TakesTheAcknowledgement()
    {
        var session = Confirmed();

        session.Confirmations.DocumentOpened(Reading("sheet", "new"));

        Assert.Null(session.Confirmations.RiskAcknowledgement);
        Assert.Equal([ConfirmationKind.RiskAcknowledgement], session.Confirmations.Fallen.Select(fallen => fallen.Kind));
    }

    [Fact]
    public void Reading_OfTheSameBytes_IsNothingNew()
    {
        var session = Confirmed();

        Assert.False(session.Confirmations.DocumentOpened(Reading("sheet", "sheet-hash")));
        Assert.False(session.Confirmations.DocumentWaived(new DocumentWaiver("sheet", null, Sample.Now)));
    }

    [Fact]
    public void Signed_NothingIsChangedAnyMore()
    {
        var session = Confirmed();
        session.Sign(Sample.Now);

        Assert.False(session.Confirmations.DocumentOpened(Reading("risks", "hash")));
        Assert.False(session.Confirmations.DocumentWaived(new DocumentWaiver("risks", null, Sample.Now)));
        Assert.False(session.Confirmations.DocumentWaiverTakenBack("terms"));
        Assert.False(session.Confirmations.DocumentReplaced("sheet", Sample.Now));
        Assert.False(session.Confirmations.RisksAcknowledged(Acknowledgement("other")));
        Assert.False(session.Confirmations.CostsDocumentMade(new CostsVersion("costs-9", 9), Sample.Now));
    }

    private static WizardSession Confirmed()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Confirmations.DocumentOpened(Reading("sheet", "sheet-hash"));
        session.Confirmations.DocumentOpened(Reading("costs", "costs-hash", 3), Costs);
        session.Confirmations.DocumentWaived(new DocumentWaiver("terms", null, Sample.Now));
        session.Confirmations.RisksAcknowledged(Acknowledgement("sheet-hash"));
        Assert.Empty(session.Confirmations.Fallen);
        return session;
    }

    private static void ChangeUnits(WizardSession session, long units) => session.UnitsArrived(
        new UnitsAnswer(units) { SubmittedAt = Sample.Now }, Sample.Invitation("self_disclosure_monthly_income", "self_disclosure_net_worth_100k"));

    private static RiskAcknowledgement Acknowledgement(string hash) => new("Lena Hoffmann", "Lübeck", Sample.Now, "sheet", hash);

    private static DocumentReading Reading(string id, string hash, int? version = null) => new(id, hash, version, "de", Sample.Now);
}
