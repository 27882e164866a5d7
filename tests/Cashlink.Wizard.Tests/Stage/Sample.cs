using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>Campaigns and sessions for rules that need no store and no Cashlink.</summary>
public static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 13, 3, 0, TimeSpan.Zero);

    public static readonly Guid InvitationId = Guid.Parse("e1000000-0000-4000-8000-000000000001");

    /// <summary>1 EUR a unit, from 10 to 100,000 in steps of 1, plenty available.</summary>
    public static Campaign Campaign { get; } = new()
    {
        Id = Scenario.Campaign(1),
        Name = "Solarpark",
        Status = CampaignStatus.Active,
        UnitPrice = Money.FromDecimal(1, "EUR", 2),
        MinimumUnits = 10,
        MaximumUnits = 100_000,
        UnitsAvailable = 3_000_000,
        SelfDisclosureLimitsApply = true,
        SurveyRequired = true,
    };

    /// <summary>What an identification service tells Cashlink of somebody.</summary>
    public static Cashlink.Api.Identification Identification { get; } = new()
    {
        DocumentType = "IDCARD",
        DocumentId = "1",
        DocumentIssuer = "Kiel",
        IdentityProvider = "POSTIDENT",
        DocumentValidFrom = new DateOnly(2020, 1, 1),
        DocumentValidTo = new DateOnly(2040, 1, 1),
        LegitimationProcessId = "1",
        VerifiedAt = Now,
    };

    public static Invitation Invitation(params string[] required) => new() { Id = InvitationId, SelfDisclosureRequired = required };

    public static SurveyResult Survey(SurveyOutcome outcome = SurveyOutcome.Appropriate) =>
        new("1", outcome == SurveyOutcome.NoAnswers ? [] : [new SurveyAnswer("question", "answer")], outcome, Now);

    public static Investment Investment(string status = "REVIEW_PENDING", DateTimeOffset? changedAt = null) =>
        new() { Id = Guid.Parse("e2000000-0000-4000-8000-000000000001"), Status = new InvestmentStatus(status), StatusChangedAt = changedAt };

    public static WizardSession Session(Campaign? campaign = null) =>
        WizardSession.Begin(Guid.CreateVersion7(), "demo", Scenario.Investor(1), campaign ?? Campaign, "de", Now, StepOrdering.Steps);

    /// <summary>A session whose next step is this one; all six are needed.</summary>
    public static WizardSession AtStep(WizardStep step)
    {
        var session = Session();
        if (step > WizardStep.Units)
            session.UnitsArrived(new UnitsAnswer(1_100), Invitation("self_disclosure_monthly_income", "self_disclosure_net_worth_100k"));
        if (step > WizardStep.SelfDisclosure)
            session.SelfDisclosureArrived(new SelfDisclosureAnswer(true, false, Now));
        if (step > WizardStep.Survey)
            session.SurveyArrived(Survey());
        if (step > WizardStep.Signing)
        {
            session.Sign(Now);
            session.InvestmentArrived(Investment());
        }
        if (step > WizardStep.Wallet)
            session.WalletArrived(Scenario.Wallet(1));
        return session;
    }
}
