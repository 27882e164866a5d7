namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>A page of a bundle, for people.</summary>
public interface IBundlePage
{
    /// <summary>Its name in the file.</summary>
    string Name { get; }

    /// <summary>The page, which needs nothing from outside the file.</summary>
    byte[] Render(EvidenceBundle bundle);
}
