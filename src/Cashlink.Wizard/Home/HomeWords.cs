using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.Steps.Status;
using Cashlink.Wizard.Steps.Status.Withdrawing;

namespace Cashlink.Wizard.Home;

/// <summary>What the home page says of a session, in the words of its pages.</summary>
public static class HomeWords
{
    extension(WizardSession session)
    {
        /// <summary>True when nothing is left to come, good or bad. A withdrawal that is declared is still to be settled.</summary>
        public bool IsOver =>
            session.HasFailed || (session is { Phase: SessionPhase.Closed, Withdrawal: null } && session.Investment?.Status.IsFinal() == true);

        /// <summary>True when it came to nothing.</summary>
        public bool HasFailed =>
            session is { End: not null } or { Phase: SessionPhase.Closed, InvestmentId: null } || session.Investment?.Status.HasFailed() == true;

        /// <summary>True when the investor has something to do now.</summary>
        public bool IsInvestorsTurn => session switch
        {
            { End: not null } => false,
            { Phase: SessionPhase.Active } => !session.IsWithAdvisor,
            _ => session.IsToPay || session.CanChooseWallet,
        };

        /// <summary>True while advice was given and its report is missing: nothing can be signed.</summary>
        private bool IsWithAdvisor => session.IsSuitabilityReportDue && session.Steps[StepOrder.Next(session)].Signs;

        /// <summary>True when the contract is there, and it is still open where the tokens go.</summary>
        private bool IsWalletOpen => session is { Phase: SessionPhase.Signed, InvestmentId: not null } && !session.HasFailed;

        /// <summary>Before the identification is done, there may be no wallet that could be chosen.</summary>
        private bool CanChooseWallet => session.IsWalletOpen && session.Investment?.Status.Value != "KYC_PENDING";
    }

    /// <summary>What has happened, whose turn it is, what there is to do.</summary>
    public static StatusExplanation StateOf(WizardSession session, Language language)
    {
        var (texts, status) = (HomeTexts.All.In(language), StatusTexts.All.In(language));
        if (session.End == SessionEnd.Cancelled)
            return texts.CancelledByPortal;
        if (session.End == SessionEnd.Abandoned)
            return status.Abandoned;
        if (session.Phase == SessionPhase.Active)
            return DraftOf(session, texts, language);
        var state = status.Of(session);
        if (session.CanChooseWallet)
            return state with { Actor = texts.YourTurn, Text = session.IsToPay ? $"{state.Text} {status.WalletMissing}" : status.WalletMissing };
        return session is { Withdrawal: null, Investment.Status.Value: "DELIVERED" } ? state with { Text = texts.Delivered } : state;
    }

    /// <summary>What the investor can do, the first thing first.</summary>
    /// <param name="session">The subscription.</param>
    /// <param name="now">The moment.</param>
    /// <param name="isMailOn">True when receipts and news can be mailed.</param>
    public static IEnumerable<HomeAction> ActionsOf(WizardSession session, DateTimeOffset now, bool isMailOn = false)
    {
        if (session.End is not null)
            yield break;
        if (session.Phase == SessionPhase.Active)
        {
            yield return HomeAction.Continue;
            yield break;
        }
        if (session.IsToPay)
            yield return HomeAction.Pay;
        if (session.IsWalletOpen)
            yield return HomeAction.ChooseWallet;
        yield return session.Withdrawal is null ? HomeAction.Look : HomeAction.ReadReceipt;
        if (isMailOn && session is { CanHaveMail: true, Mail: null } && !session.IsOver)
            yield return HomeAction.Mail;
        if (session.CanBeWithdrawn(now))
            yield return HomeAction.Withdraw;
    }

    /// <summary>Until when the contract can be withdrawn from; null when it cannot.</summary>
    public static string? WithdrawalOf(WizardSession session, DateTimeOffset now, Language language)
    {
        if (!session.CanBeWithdrawn(now))
            return null;
        return session.AcceptedAt is { } acceptedAt
            ? WithdrawalTexts.All.In(language).OpenUntil(language.Day(WithdrawalPeriod.LastDay(acceptedAt)))
            : HomeTexts.All.In(language).WithdrawalNotBegun;
    }

    private static StatusExplanation DraftOf(WizardSession session, HomeTexts texts, Language language) => session.IsWithAdvisor
        ? texts.DraftAtAdvisor
        : new StatusExplanation(texts.Draft, texts.YourTurn, texts.NextStep(session.Steps.NameOf(StepOrder.Next(session), language)));
}
