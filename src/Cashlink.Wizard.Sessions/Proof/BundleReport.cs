namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>What came of the check of a file.</summary>
/// <param name="Faults">What does not fit, the first entry that does not fit first; empty when all fits.</param>
/// <param name="Proven">What the file proves.</param>
/// <param name="NotProven">What it does not prove.</param>
/// <param name="Hashed">How many texts were hashed and signatures checked for it: the work.</param>
public sealed record BundleReport(IReadOnlyList<string> Faults, IReadOnlyList<string> Proven, IReadOnlyList<string> NotProven, int Hashed)
{
    /// <summary>True when nothing was found.</summary>
    public bool Fits => Faults.Count == 0;
}
