using Cashlink.Api;
using Cashlink.Wizard.Steps.Status;

namespace Cashlink.Wizard.Home;

/// <summary>A subscription as the home page shows it.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Offer">The campaign's name; null when Cashlink cannot be asked for it now.</param>
/// <param name="Units">How many units; null while that is open.</param>
/// <param name="Amount">What is to be paid for them; null while that is open, or the campaign is not known now.</param>
/// <param name="SignedAt">When it was subscribed to; null while it was not.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="Status">Cashlink's status; null while there is none.</param>
/// <param name="State">What has happened, whose turn it is, what there is to do.</param>
/// <param name="IsInvestorsTurn">True when the investor has something to do now.</param>
/// <param name="IsOver">True when nobody has anything left to do.</param>
/// <param name="HasFailed">True when it came to nothing.</param>
/// <param name="Actions">What the investor can do, the first thing first.</param>
/// <param name="Withdrawal">Until when the contract can be withdrawn from, in words; null when it cannot.</param>
/// <param name="IsIdentificationOpen">True while Cashlink waits for the investor to be identified.</param>
/// <param name="AsOf">From when this is, where Cashlink does not answer now; null when it is fresh.</param>
public sealed record HomeEntry(
    Guid SessionId, string? Offer, long? Units, Money? Amount, DateTimeOffset? SignedAt, DateTimeOffset BegunAt, string? Status,
    StatusExplanation State, bool IsInvestorsTurn, bool IsOver, bool HasFailed, IReadOnlyList<HomeAction> Actions, string? Withdrawal, bool IsIdentificationOpen,
    DateTimeOffset? AsOf);

/// <summary>What an investor's home page shows.</summary>
/// <param name="Entries">The subscriptions: where the investor has something to do first, what is over last.</param>
/// <param name="HasMore">True when there are older ones that are not shown.</param>
public sealed record HomeView(IReadOnlyList<HomeEntry> Entries, bool HasMore)
{
    /// <summary>True when Cashlink could not be asked for everything.</summary>
    public bool IsOutdated => Entries.Any(entry => entry is { AsOf: not null } or { Offer: null });
}
