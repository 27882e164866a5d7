using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Documents;

/// <summary>What has to be read before signing.</summary>
public sealed class DocumentDutiesTests
{
    private static readonly Campaign Campaign = Sample.Campaign with
    {
        Documents = [Document("sheet", "INFORMATION_SHEET"), Document("terms", "TERMS"), Document("risks", "RISK_NOTES"), Document("other", "SOMETHING_NEW"), Document("plain", null)],
    };

    [Fact]
    public void Of_NothingReadYet_AllIsOpenAndTheCostsAreMissing() => Assert.Equal(
        [("sheet", DutyState.Open), ("terms", DutyState.Open), ("risks", DutyState.Open), ("other", DutyState.Open), ("plain", DutyState.Open), ("costs", DutyState.Missing)],
        States(Sample.AtStep(WizardStep.Signing)));

    [Theory]
    [InlineData("INFORMATION_SHEET", false)]
    [InlineData("TERMS", true)]
    [InlineData("RISK_NOTES", true)]
    [InlineData("SOMETHING_NEW", false)]
    [InlineData(null, false)]
    public void MayBeWaived_EachKind_OnlyWhatTheLawLeavesToTheInvestor(string? kind, bool may) => Assert.Equal(may, DocumentDuties.MayBeWaived(kind));

    [Fact]
    public void Of_WaiverOfWhatCannotBeWaived_DoesNotCount()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        foreach (var document in Campaign.Documents)
            session.Confirmations.DocumentWaived(new DocumentWaiver(document.Id, null, Sample.Now));

        Assert.Equal(["terms", "risks"], DocumentDuties.Of(Campaign, session).Where(duty => duty.IsMet).Select(duty => duty.DocumentId));
    }

    [Fact]
    public void Of_ReadingOfAnEarlierCostsDocument_DoesNotCount()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Confirmations.DocumentOpened(Reading("costs", version: 3), new CostsVersion("c3", 3));
        Assert.Equal(("costs", DutyState.Opened), States(session)[^1]);

        session.Confirmations.CostsDocumentMade(new CostsVersion("c4", 4), Sample.Now);

        Assert.Equal(("costs", DutyState.Open), States(session)[^1]);
    }

    [Fact]
    public void Of_OpenedAfterItWasWaived_IsOpened()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Confirmations.DocumentWaived(new DocumentWaiver("terms", null, Sample.Now));
        Assert.Equal(("terms", DutyState.Waived), States(session)[1]);

        session.Confirmations.DocumentOpened(Reading("terms"));

        Assert.Equal(("terms", DutyState.Opened), States(session)[1]);
        Assert.Empty(session.Confirmations.DocumentsWaived);
    }

    private static List<(string, DutyState)> States(WizardSession session) =>
        [.. DocumentDuties.Of(Campaign, session).Select(duty => (duty.DocumentId, duty.State))];

    private static DocumentReading Reading(string id, int? version = null) => new(id, "hash", version, "de", Sample.Now);

    private static DocumentLink Document(string id, string? kind) => new() { Id = id, Name = $"{id}.pdf", Kind = kind, Url = $"/{id}" };
}
