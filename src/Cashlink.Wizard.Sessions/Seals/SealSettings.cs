namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>How records are sealed (section <c>Seals</c>).</summary>
public sealed class SealSettings
{
    /// <summary>The PEM file with the private key (ECDSA, P-256). Without one nothing is sealed.</summary>
    public string? KeyFile { get; set; }

    /// <summary>PEM files with the public keys of seals that were set before the key was changed.</summary>
    public IList<string> OlderKeys { get; } = [];

    /// <summary>How often new entries are sealed.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A file to which every seal is added as a line, to be shipped off the machine; null for none.</summary>
    public string? LogFile { get; set; }
}
