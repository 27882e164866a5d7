using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Shell.Papers;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>
/// The confirmation of a withdrawal on a durable medium (§ 356a (4) BGB): the content of the declaration, and the day and the time at which
/// it was received.
/// </summary>
public static class WithdrawalPaper
{
    /// <summary>The confirmation.</summary>
    /// <param name="session">The session that it was declared in.</param>
    /// <param name="campaign">The offer; null when Cashlink cannot name it now, for the receipt does not wait for a name.</param>
    /// <param name="language">Its language.</param>
    public static Paper Of(WizardSession session, Campaign? campaign, Language language)
    {
        if (session is not { Withdrawal: { } declared, InvestmentId: { } investment })
            throw new InvalidOperationException("Nothing was withdrawn from.");
        var texts = WithdrawalTexts.All.In(language);
        return new Paper(
            texts.ReceiptTitle,
            language,
            new PaperPart.Words(texts.Received(MomentOf(declared.DeclaredAt, language))),
            new PaperPart.Facts(
            [
                new(texts.DeclarationLabel, texts.Declaration),
                new(texts.ReceivedLabel, MomentOf(declared.DeclaredAt, language)),
                new(texts.ReceiptNumber, ReceiptNumber.Of(investment, declared.DeclaredAt)),
                .. ContractOf(session, campaign, texts, language),
                .. Known(texts.Name, declared.Name),
            ]),
            new PaperPart.Words(texts.KeepFile));
    }

    /// <summary>A moment that cannot be mistaken for another, in German time.</summary>
    public static string MomentOf(DateTimeOffset time, Language language) => $"{language.ExactMoment(time)} ({GermanTime.OffsetOf(time)})";

    private static IEnumerable<Fact> ContractOf(WizardSession session, Campaign? campaign, WithdrawalTexts texts, Language language) =>
    [
        .. Known(texts.Offer, campaign?.Name),
        .. Known(texts.Issuer, campaign?.Issuer.Name),
        .. Known(texts.Units, session.Units is { } units ? language.Number(units.Units) : null),
        .. Known(texts.Amount, campaign is not null && session.Units is { } paid ? language.Amount(campaign.ToPayFor(paid.Units)) : null),
        .. Known(texts.Signed, session.SignedAt is { } signedAt ? language.Moment(signedAt) : null),
        .. Known(texts.Number, session.InvestmentId?.ToString()),
    ];

    private static IEnumerable<Fact> Known(string label, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [new Fact(label, value)];
}
