namespace Cashlink.Wizard.Hosting.Development.Training;

/// <summary>What a training lets happen, besides the statuses of an investment.</summary>
public enum TrainingOutcome
{
    /// <summary>Cashlink refuses the next number of units.</summary>
    UnitsRefused,

    /// <summary>Cashlink refuses the next self-disclosure.</summary>
    DisclosureRefused,

    /// <summary>Cashlink refuses the next answers to the survey.</summary>
    SurveyRefused,

    /// <summary>Cashlink refuses the signature, so that there is no contract.</summary>
    SignatureRefused,

    /// <summary>Cashlink refuses the next wallet.</summary>
    WalletRefused,

    /// <summary>The costs document takes a minute.</summary>
    CostsLate,

    /// <summary>Cashlink answers nothing until all is well again.</summary>
    CashlinkDown,

    /// <summary>Each answer of Cashlink takes eight seconds until all is well again.</summary>
    CashlinkSlow,
}
