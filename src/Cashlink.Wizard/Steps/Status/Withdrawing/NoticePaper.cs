using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Shell.Papers;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>The confirmation of a withdrawal through the public entry. It says what was typed and nothing more, whether it fits a contract or not.</summary>
public static class NoticePaper
{
    public static Paper Of(ReceivedNotice received, Language language)
    {
        var texts = WithdrawalTexts.All.In(language);
        var moment = WithdrawalPaper.MomentOf(received.ReceivedAt, language);
        return new Paper(
            texts.ReceiptTitle,
            language,
            new PaperPart.Words(texts.Received(moment)),
            new PaperPart.Facts(
                new Fact(texts.DeclarationLabel, received.Notice.Declaration),
                new Fact(texts.ReceivedLabel, moment),
                new Fact(texts.ReceiptNumber, ReceiptNumber.Of(received.Id, received.ReceivedAt)),
                new Fact(texts.Number, received.Notice.Number),
                new Fact(texts.Name, received.Notice.Name),
                new Fact(texts.ReceiptTo, received.Notice.Email)),
            new PaperPart.Words(texts.KeepFile));
    }
}
