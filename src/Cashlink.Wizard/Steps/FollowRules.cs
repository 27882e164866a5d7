using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps;

/// <summary>
/// What an advisor's page is told of the fields of a step. These rules tell nothing but that something was entered; a step says more
/// where more may be seen.
/// </summary>
public class FollowRules
{
    /// <summary>For a step that has nothing to be seen.</summary>
    public static readonly FollowRules NothingIsOpen = new();

    /// <summary>The fields, by id or name, whose values the client's page may send at all.</summary>
    /// <param name="shown">The keys of the values that the client has shown.</param>
    public virtual IReadOnlyList<string> OpenFields(IReadOnlyList<string> shown) => [];

    /// <summary>True for a field that an advisor sees without being shown it.</summary>
    public virtual bool IsOpen(string fieldId) => false;

    /// <summary>The private value that a field belongs to, where the client can show it while it is being entered.</summary>
    public virtual PrivateValue? ValueOf(string? fieldName) => null;

    /// <summary>Where an advisor's page marks that something was entered; never which option of a choice.</summary>
    public virtual string? AnchorOf(string? fieldId, string? fieldName, bool isChoice) => isChoice ? fieldName : fieldId;

    /// <summary>True when the advisor's page may go to the pages within the step.</summary>
    public virtual bool ShowsViews(Func<PrivateValue, bool> isShown) => true;
}
