namespace Cashlink.Wizard.Operations;

/// <summary>The operator's page (section <c>Operations</c>). Without an operator there is none.</summary>
public sealed class OperationsSettings
{
    /// <summary>Who may sign in.</summary>
    public IList<OperatorSettings> Operators { get; } = [];

    /// <summary>How long an admission lasts at most, used or not.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How long one lasts that nobody uses.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A call to Cashlink that is open for longer is shown as stuck.</summary>
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Somebody who may sign in at the operator's page.</summary>
public sealed class OperatorSettings
{
    /// <summary>Who it is, for the log: a number or a role, never a person's name.</summary>
    public string Id { get; set; } = "";

    /// <summary>SHA-256 of the access key in hex.</summary>
    public string? KeyHash { get; set; }

    /// <summary>A file that holds the same instead, for instance a secret that is mounted.</summary>
    public string? KeyHashFile { get; set; }
}
