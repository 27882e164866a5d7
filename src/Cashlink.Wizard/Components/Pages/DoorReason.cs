namespace Cashlink.Wizard.Components.Pages;

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

    /// <summary>There is no such page.</summary>
    NotFound,

    /// <summary>Something failed on our side.</summary>
    Failure,
}

/// <summary>The names of the reasons for scripts and portals.</summary>
public static class DoorReasonNames
{
    /// <summary>In lower case with hyphens, for instance <c>link-spent</c>.</summary>
    public static string Name(this DoorReason reason) =>
        string.Concat(reason.ToString().Select((sign, index) => char.IsUpper(sign) && index > 0 ? $"-{char.ToLowerInvariant(sign)}" : $"{char.ToLowerInvariant(sign)}"));
}
