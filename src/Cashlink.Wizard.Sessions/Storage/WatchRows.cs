namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Who works on a session's calls at the moment; one row a session, made with it.</summary>
public sealed class LeaseRow
{
    public Guid SessionId { get; set; }

    /// <summary>The process that holds it; null when nobody does.</summary>
    public Guid? Owner { get; set; }

    /// <summary>When it is free again if its owner does not renew it.</summary>
    public DateTimeOffset Until { get; set; }
}

/// <summary>An investment whose status is still to be followed.</summary>
public sealed class StatusWatchRow
{
    public Guid SessionId { get; set; }

    public Guid InvestmentId { get; set; }

    /// <summary>When it is to be read again.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>The pause that led to <see cref="DueAt"/>, in ticks; it grows while nothing changes.</summary>
    public long PauseTicks { get; set; }

    /// <summary>When it was read last, to about a minute; null when that was not noted yet.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>A key of ASP.NET Core Data Protection, for installations that keep keys in the store.</summary>
public sealed class KeyRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string Xml { get; set; } = "";
}
