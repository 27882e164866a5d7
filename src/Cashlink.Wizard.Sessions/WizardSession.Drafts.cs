namespace Cashlink.Wizard.Sessions;

/// <content>What a draft of a page is bound to.</content>
public sealed partial class WizardSession
{
    /// <summary>
    /// Names the answers as they are now. A draft counts while it is the same: choosing a language or reading a status changes the
    /// session and not the answers, so what is typed outlives them.
    /// </summary>
    public string AnswersStamp => string.Join(
        '|', Units?.Units, SelfDisclosure?.IncomeConfirmed, SelfDisclosure?.NetWorthConfirmed, SelfDisclosure?.SubmittedAt.UtcTicks,
        Survey?.SubmittedAt.UtcTicks, SurveyWaiver, WalletId);
}
