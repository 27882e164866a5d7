using Cashlink.Wizard.Launch;

namespace Cashlink.Wizard;

/// <summary>The settings of the wizard beside those of the Cashlink client (section <c>Cashlink</c>).</summary>
public sealed class WizardSettings
{
    /// <summary>The address under which browsers reach the wizard; launch links are made from it. Empty: the address of the request.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Where sessions are stored.</summary>
    public StoreSettings Store { get; set; } = new();

    /// <summary>Who may launch sessions.</summary>
    public IList<Partner> Partners { get; } = [];

    /// <summary>The folder with the questionnaires of the campaigns, one JSON file each. Empty: the one that comes with the program.</summary>
    public string? QuestionnaireFolder { get; set; }

    /// <summary>The value of <c>survey_waiver</c> for an investor who answered and was found not appropriate (an assumption).</summary>
    public string NotAppropriateWaiver { get; set; } = "NOT_APPROPRIATE";
}

/// <summary>The store and the keys it is encrypted with.</summary>
public sealed class StoreSettings
{
    /// <summary>The SQLite file.</summary>
    public string? Path { get; set; }

    /// <summary>The folder with the keys that encrypt stored answers. Empty: <c>keys</c> beside the store.</summary>
    public string? KeyFolder { get; set; }

    /// <summary>The folder that holds the keys.</summary>
    public string ResolvedKeyFolder =>
        KeyFolder ?? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path!))!, "keys");
}
