using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Help;

/// <summary>The list of devices that are in the session.</summary>
public sealed record DeviceTexts
{
    public required string Title { get; init; }

    /// <summary>What the list is, and when a device is signed out by itself.</summary>
    public required string Lead { get; init; }

    public required string ThisDevice { get; init; }

    public required string OtherDevice { get; init; }

    /// <summary>A device on which all subscriptions of the investor are listed, and this one can be opened.</summary>
    public required string HomeDevice { get; init; }

    /// <summary>A device of this advisor's, who looks on.</summary>
    public required Func<string, string> AdvisorsDevice { get; init; }

    /// <summary>A device of this advisor's, which was handed to the investor.</summary>
    public required Func<string, string> HandedOverBy { get; init; }

    /// <summary>Since when it is in, and when it was used last.</summary>
    public required Func<string, string, string> Used { get; init; }

    public required string SignOut { get; init; }

    public required string End { get; init; }

    public required string EndOthers { get; init; }

    public static readonly Localized<DeviceTexts> All = new(
        German: new DeviceTexts
        {
            Title = "Geräte",
            Lead = "Auf diesen Geräten ist Ihre Zeichnung offen. Wer lange nichts tut, wird von selbst abgemeldet. Sie können ein Gerät auch sofort abmelden.",
            ThisDevice = "Dieses Gerät",
            OtherDevice = "Ein anderes Gerät von Ihnen",
            HomeDevice = "Ein Gerät, auf dem die Seite „Ihre Zeichnungen“ offen ist",
            AdvisorsDevice = name => $"Ein Gerät Ihrer Beratung ({name})",
            HandedOverBy = name => $"Ein Gerät Ihrer Beratung ({name}), das Ihnen gegeben wurde",
            Used = (since, last) => $"Offen seit {since}, zuletzt benutzt {last}",
            SignOut = "Dieses Gerät abmelden",
            End = "Abmelden",
            EndOthers = "Alle anderen abmelden",
        },
        English: new DeviceTexts
        {
            Title = "Devices",
            Lead = "Your subscription is open on these devices. Who does nothing for long is signed out automatically. You can also sign a device out at once.",
            ThisDevice = "This device",
            OtherDevice = "Another device of yours",
            HomeDevice = "A device on which the page “Your subscriptions” is open",
            AdvisorsDevice = name => $"A device of your advisor ({name})",
            HandedOverBy = name => $"A device of your advisor ({name}) that was handed to you",
            Used = (since, last) => $"Open since {since}, last used {last}",
            SignOut = "Sign this device out",
            End = "Sign out",
            EndOthers = "Sign all others out",
        });
}
