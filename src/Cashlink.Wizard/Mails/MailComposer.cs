using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Presence;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Shell.Papers;
using Cashlink.Wizard.Steps.Status.Withdrawing;
using Cashlink.Wizard.Steps.Units;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Mails;

/// <summary>Puts a mail together at the moment it is sent, from what is true then.</summary>
public sealed class MailComposer(
    SessionStore sessions, NoticeStore notices, CampaignCatalog campaigns, PartnerDirectory partners, AccessStore accesses, PresenceCodes codes,
    MailAddresses addresses, IOptions<MailSettings> settings)
{
    /// <summary>How long Cashlink is waited for to name the offer of a receipt, which does not depend on it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The mail; null when nobody needs it any more.</summary>
    /// <exception cref="CashlinkException">Cashlink does not say now what belongs into it.</exception>
    public async Task<ComposedMail?> ComposeAsync(MailKind kind, Guid? sessionId, MailContent content, CancellationToken cancellationToken)
    {
        if (content.NoticeId is { } noticeId)
            return await notices.FindAsync(noticeId, cancellationToken) is { } notice ? OfNotice(content.To, notice) : null;
        if (sessionId is not { } id || await sessions.FindAsync(id, cancellationToken) is not { } session)
            return null;
        var partner = partners.Find(session.PartnerId);
        var language = partner?.LanguageOr(session.Locale) ?? Language.OrDefault(session.Locale);
        var letter = new Letter(kind, session, content, partner?.Name ?? "Cashlink Wizard", language);
        if (kind == MailKind.Withdrawn)
            return await ReceiptAsync(letter, cancellationToken);
        if (kind == MailKind.PresenceCode)
            return content.CodeId is { } codeId && await codes.MakeAsync(codeId, cancellationToken) is { } code ? Code(letter, code) : null;
        // Another address was given meanwhile, or none is wanted any more.
        if (content.Token is null || session.Mail?.Token != content.Token || !IsStillTrue(kind, session))
            return null;
        return kind switch
        {
            MailKind.Confirm => Confirmation(letter, content.Token),
            MailKind.Return => await LinkAsync(letter, cancellationToken),
            _ => News(letter, content.Token, await campaigns.GetAsync(session.CampaignId, cancellationToken)),
        };
    }

    /// <summary>What a mail says must be so when it is read.</summary>
    private static bool IsStillTrue(MailKind kind, WizardSession session) => kind switch
    {
        MailKind.Received => session is { Withdrawal: null } && session.Investment?.Status.HasFailed() != true,
        MailKind.Accepted => session is { Withdrawal: null } && session.Investment?.Status == InvestmentStatus.Accepted,
        MailKind.PaymentMissing => session.Investment?.Status == InvestmentStatus.PaymentMissing,
        MailKind.WalletNeeded => session is { Phase: SessionPhase.Signed, Withdrawal: null } && session.Investment?.Status.HasFailed() == false,
        MailKind.Confirm => session.Mail is { ConfirmedAt: null },
        _ => true,
    };

    private static ComposedMail Code(Letter letter, string code) => letter.Mail(
        [.. letter.Words, new PaperPart.Facts([new(letter.Texts.Code, code)]), new PaperPart.Note(letter.Texts.CodeNotYou), letter.From]);

    private ComposedMail Confirmation(Letter letter, string token) => letter.Mail(
    [
        .. letter.Words,
        new PaperPart.Action(letter.Texts.ConfirmAction, addresses.Confirm(token, letter.Language)),
        letter.From,
        new PaperPart.Note(letter.Texts.NotYou, addresses.Stop(token, letter.Language)),
    ]);

    private async Task<ComposedMail> LinkAsync(Letter letter, CancellationToken cancellationToken)
    {
        var (secret, _) = await accesses.IssueMailedLinkAsync(letter.Session.Id, settings.Value.LinkLifetime, cancellationToken);
        return letter.Mail([.. letter.Words, new PaperPart.Action(letter.Texts.EnterAction, addresses.Enter(secret)), letter.From]);
    }

    private ComposedMail News(Letter letter, string token, Campaign campaign)
    {
        var isReceipt = letter.Kind == MailKind.Received;
        var facts = new List<Fact> { new(letter.Texts.Offer, campaign.Name) };
        if (letter.Session.Units is { } units && letter.Kind != MailKind.WalletNeeded)
            facts.Add(new(letter.Texts.Amount, letter.Language.Amount(campaign.ToPayFor(units.Units))));
        return letter.Mail(
        [
            .. letter.Words,
            new PaperPart.Facts(facts),
            .. isReceipt ? [new PaperPart.Words(letter.Texts.Attached)] : Array.Empty<PaperPart>(),
            new PaperPart.Action(letter.Texts.ReturnAction, addresses.Return(token, letter.Language)),
            new PaperPart.Note(letter.Texts.LinkOpensNothing),
            letter.From,
            new PaperPart.Note(letter.Texts.Stop, addresses.Stop(token, letter.Language)),
        ]) with
        {
            Attachments = isReceipt
                ? [(AgreementTexts.All.In(letter.Language).FileName, AgreementPaper.Of(letter.Session, campaign, addresses.Withdrawal(letter.Language), letter.Language))]
                : [],
            Stop = addresses.Stop(token, letter.Language),
        };
    }

    private async Task<ComposedMail?> ReceiptAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (letter.Session is not { Withdrawal: { } declared, InvestmentId: { } investment })
            return null;
        var receipt = WithdrawalPaper.Of(letter.Session, await OfferAsync(letter.Session.CampaignId, cancellationToken), letter.Language);
        return letter.Mail([.. letter.Words, .. receipt.Parts.OfType<PaperPart.Facts>(), letter.From]) with
        {
            Attachments = [(ReceiptNumber.Of(investment, declared.DeclaredAt), receipt)],
        };
    }

    private static ComposedMail OfNotice(string to, ReceivedNotice notice)
    {
        var language = Language.OrDefault(notice.Notice.Locale);
        var texts = MailTexts.All.In(language);
        var receipt = NoticePaper.Of(notice, language);
        var body = new Paper(
            texts.Subject(MailKind.NoticeReceived), language,
            [.. texts.Words(MailKind.NoticeReceived).Select(words => new PaperPart.Words(words)), .. receipt.Parts.OfType<PaperPart.Facts>()]);
        return new ComposedMail(to, "Cashlink Wizard", body, [(ReceiptNumber.Of(notice.Id, notice.ReceivedAt), receipt)], Stop: null);
    }

    private async Task<Campaign?> OfferAsync(Guid campaignId, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await campaigns.GetAsync(campaignId, patience.Token);
        }
        catch (CashlinkException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What all mails of a session have in common.</summary>
    private sealed record Letter(MailKind Kind, WizardSession Session, MailContent Content, string Sender, Language Language)
    {
        public MailTexts Texts => MailTexts.All.In(Language);

        public IEnumerable<PaperPart> Words => Texts.Words(Kind).Select(words => new PaperPart.Words(words));

        public PaperPart From => new PaperPart.Note(Texts.From(Sender));

        public ComposedMail Mail(IReadOnlyList<PaperPart> parts) => new(Content.To, Sender, new Paper(Texts.Subject(Kind), Language, parts), [], Stop: null);
    }
}
