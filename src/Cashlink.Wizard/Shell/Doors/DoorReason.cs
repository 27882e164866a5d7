namespace Cashlink.Wizard.Shell.Doors;

/// <summary>Why a browser stands before a closed door.</summary>
public enum DoorReason
{
    /// <summary>There is no such launch link.</summary>
    LinkUnknown,

    /// <summary>The launch link was used, or its five minutes are over.</summary>
    LinkSpent,

    /// <summary>This browser was not let into the session, or its admission has ended.</summary>
    NotAdmitted,

    /// <summary>Nobody used the page for a long time, so it was closed.</summary>
    Idle,

    /// <summary>This browser was not let into the advisor's console, its admission has ended, or its link is spent.</summary>
    AdvisorNotAdmitted,

    /// <summary>The advisor has signed out of the console.</summary>
    AdvisorLeft,

    /// <summary>The investor has signed this device out.</summary>
    Left,

    /// <summary>An advisor has opened a link that is meant for the client.</summary>
    LinkIsForTheClient,

    /// <summary>The partner does not allow that an advisor's device is passed on.</summary>
    HandoverNotAllowed,

    /// <summary>The portal has cancelled the session.</summary>
    Cancelled,

    /// <summary>There is no such page.</summary>
    NotFound,

    /// <summary>Something failed on our side.</summary>
    Failure,

    /// <summary>The store cannot be read or written at the moment.</summary>
    Unavailable,
}

/// <summary>The reasons' names in the page hook <c>main[data-door]</c>, and what a browser forgets there.</summary>
public static class DoorReasonNames
{
    /// <summary>
    /// What is taken out of the tab (<c>js/forget.js</c>): <c>all</c> where nobody goes on, <c>typed</c> where somebody may come back in by a new
    /// link, nothing where the page comes back by itself.
    /// </summary>
    public static string? Forgets(this DoorReason reason) => reason switch
    {
        DoorReason.Left or DoorReason.AdvisorLeft or DoorReason.Cancelled => "all",
        DoorReason.NotAdmitted or DoorReason.AdvisorNotAdmitted or DoorReason.Idle or DoorReason.LinkSpent => "typed",
        _ => null,
    };

    /// <summary>The reason's name, for instance <c>link-spent</c>.</summary>
    public static string Name(this DoorReason reason) => reason switch
    {
        DoorReason.LinkUnknown => "link-unknown",
        DoorReason.LinkSpent => "link-spent",
        DoorReason.NotAdmitted => "not-admitted",
        DoorReason.Idle => "idle",
        DoorReason.Cancelled => "cancelled",
        DoorReason.AdvisorNotAdmitted => "advisor-not-admitted",
        DoorReason.AdvisorLeft => "advisor-left",
        DoorReason.Left => "left",
        DoorReason.LinkIsForTheClient => "link-is-for-the-client",
        DoorReason.HandoverNotAllowed => "handover-not-allowed",
        DoorReason.NotFound => "not-found",
        DoorReason.Failure => "failure",
        DoorReason.Unavailable => "unavailable",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
