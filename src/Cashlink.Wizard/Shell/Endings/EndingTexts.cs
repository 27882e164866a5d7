using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Shell.Endings;

/// <summary>What a page says of its end.</summary>
public sealed record EndingWords
{
    public required string Title { get; init; }

    public required string Text { get; init; }
}

/// <summary>The words for each reason.</summary>
public sealed record EndingTexts
{
    public required Func<EndingReason, EndingWords> Of { get; init; }

    /// <summary>What the person who runs the network has to know; the address follows.</summary>
    public required string ForTheNetwork { get; init; }

    public required string Reload { get; init; }

    public static readonly Localized<EndingTexts> All = new(
        German: new EndingTexts
        {
            Of = reason => reason switch
            {
                EndingReason.Returning => new()
                {
                    Title = "Wir laden diese Seite neu",
                    Text = "Sie ist stehen geblieben. Was Sie eingegeben haben, bleibt erhalten.",
                },
                EndingReason.Ordering => new()
                {
                    Title = "Wir laden diese Seite neu",
                    Text = "Sie ist beim Zeichnen stehen geblieben. Gleich sehen Sie, was bei uns angekommen ist. Bitte klicken Sie nicht noch einmal.",
                },
                EndingReason.Waiting => new()
                {
                    Title = "Wir erreichen unseren Dienst nicht",
                    Text = "Sobald er antwortet, laden wir diese Seite neu. Was Sie eingegeben haben, bleibt erhalten.",
                },
                EndingReason.Stopped => new()
                {
                    Title = "Diese Seite bleibt immer wieder stehen",
                    Text = "Abgeschlossene Schritte sind gespeichert. Schalten Sie für diese Seite die Übersetzung des Browsers und seine Erweiterungen aus, und laden Sie sie dann neu.",
                },
                EndingReason.Blocked => new()
                {
                    Title = "Diese Seite kann sich nicht verbinden",
                    Text = "Meist hält ein Firmennetz, ein VPN oder eine Erweiterung die Verbindung auf. Versuchen Sie es in einem anderen Netz. Abgeschlossene Schritte sind gespeichert.",
                },
                EndingReason.Translated => new()
                {
                    Title = "Ihr Browser übersetzt diese Seite",
                    Text = "Zahlen und Sätze können dabei veralten. Schalten Sie die Übersetzung aus, und laden Sie die Seite neu. Was Sie bei einer anderen Sprache tun können, steht in der Hilfe.",
                },
                _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
            },
            ForTheNetwork = "Für die IT: Erlauben Sie HTTPS und WebSocket zu dieser Adresse:",
            Reload = "Seite neu laden",
        },
        English: new EndingTexts
        {
            Of = reason => reason switch
            {
                EndingReason.Returning => new()
                {
                    Title = "We are reloading this page",
                    Text = "It has stopped. What you have entered is kept.",
                },
                EndingReason.Ordering => new()
                {
                    Title = "We are reloading this page",
                    Text = "It stopped while you were subscribing. In a moment you will see what has reached us. Please do not click again.",
                },
                EndingReason.Waiting => new()
                {
                    Title = "We cannot reach our service",
                    Text = "As soon as it answers we reload this page. What you have entered is kept.",
                },
                EndingReason.Stopped => new()
                {
                    Title = "This page keeps stopping",
                    Text = "Finished steps are saved. Switch off your browser's translation and extensions for this page, then reload it.",
                },
                EndingReason.Blocked => new()
                {
                    Title = "This page cannot connect",
                    Text = "Usually a company network, a VPN or an extension holds the connection back. Try another network. Finished steps are saved.",
                },
                EndingReason.Translated => new()
                {
                    Title = "Your browser is translating this page",
                    Text = "Numbers and sentences can become outdated. Switch the translation off and reload the page. The help page says what you can do about another language.",
                },
                _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
            },
            ForTheNetwork = "For your IT department: allow HTTPS and WebSocket to this address:",
            Reload = "Reload the page",
        });
}
