namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Whether the other side of a screen share is there.</summary>
public enum OtherSide
{
    /// <summary>No page of theirs is open.</summary>
    Absent,

    /// <summary>A page is open, but its connection is interrupted.</summary>
    Interrupted,

    Here,
}
