using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>
/// A session in an advisor's list. What is sorted and filtered by is repeated here from the session, so
/// that a page of the list is one look into an index, however many sessions the advisor has.
/// </summary>
public sealed class ConsoleEntryRow : IEncryptedRow
{
    public Guid SessionId { get; set; }

    public string PartnerId { get; set; } = "";

    /// <summary>The partner's id of the advisor.</summary>
    public string AdvisorId { get; set; } = "";

    public Guid InvestorId { get; set; }

    public Guid CampaignId { get; set; }

    public SessionPhase Phase { get; set; }

    /// <summary>The name of the session's next step.</summary>
    public string Step { get; set; } = "";

    public Turn Turn { get; set; }

    /// <summary>Cashlink's status of the investment; null while there is none, and in rows from before this was kept.</summary>
    public string? InvestmentStatus { get; set; }

    public MeetingKind Meeting { get; set; }

    /// <summary>When the session was changed last.</summary>
    public DateTimeOffset ActivityAt { get; set; }

    /// <summary>The client's encrypted name.</summary>
    public byte[] Client { get; set; } = [];

    /// <summary>Where the name belongs: to this advisor's place in this session.</summary>
    public RowPlace Place => new("advisor_seats", "Client", SessionId, PartnerId, AdvisorId);

    /// <summary>Takes over what the list shows of a session.</summary>
    public void Follow(WizardSession session, DateTimeOffset now)
    {
        (Phase, Step, Turn) = (session.Phase, StepOrder.Next(session).Name, Turns.Of(session));
        InvestmentStatus = session.Investment?.Status.Value;
        (Meeting, ActivityAt) = (session.Meeting?.Kind ?? MeetingKind.NoAdvice, now);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}

/// <summary>A beginning of a word of a client's name, as a keyed hash; see <see cref="NameIndex"/>.</summary>
public sealed class ConsoleWordRow
{
    public string Word { get; set; } = "";

    public Guid SessionId { get; set; }
}

/// <summary>The key of the <see cref="NameIndex"/>. There is one.</summary>
public sealed class SearchKeyRow : IEncryptedRow
{
    public const int TheOne = 1;

    public int Id { get; set; }

    /// <summary>The encrypted key.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>Where the key belongs.</summary>
    public RowPlace Place => new("advisor_search_keys", "Key", Id);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}
