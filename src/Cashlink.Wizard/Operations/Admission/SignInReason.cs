namespace Cashlink.Wizard.Operations.Admission;

/// <summary>Why the form for the key is shown.</summary>
public enum SignInReason
{
    /// <summary>Nobody is signed in.</summary>
    None,

    /// <summary>The key was wrong.</summary>
    WrongKey,

    /// <summary>There were too many attempts.</summary>
    TooMany,

    /// <summary>The admission has ended.</summary>
    Ended,

    /// <summary>The operator has signed out.</summary>
    Left,
}
