using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Journal;

namespace Cashlink.Wizard.Advisor;

/// <summary>Who has to do something now, so that a session goes on.</summary>
public enum Turn
{
    /// <summary>Nobody: it has come to an end, good or bad.</summary>
    Nobody,

    Client,

    Advisor,

    /// <summary>Cashlink takes the signature, checks, or registers.</summary>
    Cashlink,

    Issuer,
}

/// <summary>Reads from a session whose turn it is.</summary>
public static class Turns
{
    /// <summary>The one who has to act now.</summary>
    public static Turn Of(WizardSession session) => session switch
    {
        // Without the suitability report nothing can be signed, and it is the advisor who owes it.
        { Phase: SessionPhase.Active, IsSuitabilityReportDue: true } when session.Steps[StepOrder.Next(session)].Signs => Turn.Advisor,
        { Phase: SessionPhase.Active } => Turn.Client,
        // Signed, and Cashlink has not said yet that it has the contract.
        { Phase: SessionPhase.Signed, InvestmentId: null } => Turn.Cashlink,
        { Phase: SessionPhase.Signed } => Turn.Client,
        { Phase: SessionPhase.Closed, InvestmentId: null } => Turn.Nobody,
        { Phase: SessionPhase.Closed } => Of(session.Investment?.Status),
        _ => throw new InvalidOperationException($"Nobody's turn is known in phase {session.Phase}."),
    };

    /// <summary>By Cashlink's status. One that is unknown lies with Cashlink until it says more.</summary>
    private static Turn Of(InvestmentStatus? status) => status switch
    {
        null => Turn.Cashlink,
        { } ended when ended.IsFinal() => Turn.Nobody,
        { Value: "KYC_PENDING" or "ACCEPTED" } => Turn.Client,
        { Value: "WAITING_FOR_ACCEPTANCE" } => Turn.Issuer,
        _ => Turn.Cashlink,
    };
}
