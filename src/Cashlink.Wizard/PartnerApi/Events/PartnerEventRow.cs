namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>How far the delivery of an event is.</summary>
public enum PartnerEventState
{
    Waiting,
    Delivered,
    GivenUp,
}

/// <summary>An event for a partner's server, written together with the change that it tells of.</summary>
public sealed class PartnerEventRow
{
    public Guid Id { get; set; }

    public string PartnerId { get; set; } = "";

    public Guid SessionId { get; set; }

    /// <summary>The order within the session: rises with the session's version.</summary>
    public long Sequence { get; set; }

    /// <summary>For instance <c>session.step</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>The JSON that is sent, the same bytes each time.</summary>
    public string Body { get; set; } = "";

    public PartnerEventState State { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it may be tried next; while it is on its way, when somebody else may.</summary>
    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>The HTTP status of the last answer; null when there was none.</summary>
    public int? LastStatus { get; set; }
}
