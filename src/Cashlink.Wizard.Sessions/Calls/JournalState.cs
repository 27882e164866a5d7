namespace Cashlink.Wizard.Sessions.Calls;

/// <summary>What is known of a call.</summary>
public enum JournalState
{
    /// <summary>Intended; sent or not, its outcome is not known. It is sent again with the same key until it is.</summary>
    Open,

    /// <summary>Cashlink has accepted it.</summary>
    Accepted,

    /// <summary>Cashlink has refused it for good.</summary>
    Refused,

    /// <summary>Never sent: a call it depends on was refused.</summary>
    Dropped,
}
