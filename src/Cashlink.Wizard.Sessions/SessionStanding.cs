using Cashlink.Api;

namespace Cashlink.Wizard.Sessions;

/// <summary>How far a session is, as others hear of it. Two of them, before and after a change, tell what has happened.</summary>
/// <param name="Step">The next step.</param>
/// <param name="InvestmentId">The contract; null before Cashlink has the signature.</param>
/// <param name="IsComplete">True when the investor has done it all, the wallet included; what came to nothing before was not completed.</param>
/// <param name="End">
/// How it ended: <c>cancelled</c>, <c>abandoned</c>, or the status of an investment that will not change any more; null while it goes on.
/// </param>
public sealed record SessionStanding(WizardStep Step, Guid? InvestmentId, bool IsComplete, string? End)
{
    /// <summary>The status of the investment; null before there is one.</summary>
    public InvestmentStatus? Status { get; init; }

    /// <summary>True once the withdrawal is declared.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Where the investor wants mails.</summary>
    public MailContact? Mail { get; init; }

    public static SessionStanding Of(WizardSession session) => new(
        StepOrder.Next(session), session.InvestmentId, session.Phase == SessionPhase.Closed && !session.Steps.All.Any(rules => rules.WasLeftOut(session)), EndOf(session))
    {
        Status = session.Investment?.Status,
        IsWithdrawn = session.Withdrawal is not null,
        Mail = session.Mail,
    };

    private static string? EndOf(WizardSession session) => session switch
    {
        { End: SessionEnd.Cancelled } => "cancelled",
        { End: SessionEnd.Abandoned } => "abandoned",
        { Investment.Status: var status } when status.IsFinal() => status.Value,
        _ => null,
    };
}
