using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Shell.Papers;
using Cashlink.Wizard.Steps.Status.Withdrawing;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Mails;

/// <summary>What was agreed, as a file to keep: the offer, the order, the documents with their checksums, and how to withdraw.</summary>
public static class AgreementPaper
{
    /// <param name="session">The session that is signed.</param>
    /// <param name="campaign">Its offer.</param>
    /// <param name="withdrawal">The public entry for a withdrawal.</param>
    /// <param name="language">The file's language.</param>
    public static Paper Of(WizardSession session, Campaign campaign, Uri withdrawal, Language language)
    {
        var (texts, right) = (AgreementTexts.All.In(language), WithdrawalTexts.All.In(language));
        var units = session.Units?.Units;
        return new Paper(
            texts.Title,
            language,
            new PaperPart.Facts(
            [
                new(MailTexts.All.In(language).Offer, campaign.Name),
                new(texts.Issuer, campaign.Issuer.Name),
                .. units is { } count ? new Fact[] { new(texts.Units, language.Number(count)), new(MailTexts.All.In(language).Amount, language.Amount(campaign.ToPayFor(count))) } : [],
                .. session.SignedAt is { } signedAt ? new Fact[] { new(texts.Signed, WithdrawalPaper.MomentOf(signedAt, language)) } : [],
                new(texts.Number, session.InvestmentId.ToString()!),
            ]),
            new PaperPart.Heading(texts.Documents),
            new PaperPart.Facts([.. DocumentsOf(session, campaign, texts, language)]),
            new PaperPart.Heading(right.Title),
            new PaperPart.Words(
                $"{(session.AcceptedAt is { } acceptedAt ? right.OpenUntil(language.Day(WithdrawalPeriod.LastDay(acceptedAt))) : right.NotBegun)} {right.NoReason}"),
            new PaperPart.Note(texts.PublicEntry, withdrawal));
    }

    private static IEnumerable<Fact> DocumentsOf(WizardSession session, Campaign campaign, AgreementTexts texts, Language language)
    {
        foreach (var reading in session.Confirmations.DocumentsOpened)
            yield return new Fact(NameOf(reading.DocumentId), $"{texts.Opened(language.Moment(reading.At))} · {texts.Hash} {reading.Hash}");
        foreach (var waiver in session.Confirmations.DocumentsWaived)
            yield return new Fact(NameOf(waiver.DocumentId), texts.Waived(language.Moment(waiver.At)));

        string NameOf(string id) =>
            id == CostsVersion.DocumentId ? texts.CostsDocument : campaign.Documents.FirstOrDefault(known => known.Id == id)?.Name is { Length: > 0 } name ? name : id;
    }
}
