using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>What is said of a session that is signed or at its end, wherever it is shown to the investor.</summary>
public static class StatusWords
{
    extension(StatusTexts texts)
    {
        /// <summary>What has happened, whose turn it is, what there is to do.</summary>
        public StatusExplanation Of(WizardSession session) => (session, session.Investment?.Status) switch
        {
            ({ Phase: SessionPhase.Closed, InvestmentId: null }, _) => texts.Abandoned,
            (_, null) => texts.Submitting,
            // Nobody who has withdrawn is asked to pay, whatever Cashlink has made of it so far.
            ({ Withdrawal: not null }, { } running) when !running.HasFailed() => texts.Withdrawn,
            var (_, status) => texts.Explain(status.Value),
        };

        /// <summary>True when it came to nothing.</summary>
        public bool HasEnded(WizardSession session) =>
            (session.Investment?.Status.HasFailed() ?? false) || session is { Phase: SessionPhase.Closed, InvestmentId: null };
    }

    extension(WizardSession session)
    {
        /// <summary>Payment data are for the time between acceptance and payment, and for a contract that holds.</summary>
        public bool IsToPay => session is { Withdrawal: null } && session.Investment?.Status == InvestmentStatus.Accepted;
    }
}
