namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>
/// The folders of the application stand above each other, on the core. Below are words, partners and what a circuit knows; then the shell and
/// the one lock; then features, which never use each other's insides; then the advisor, the pages, and <c>Hosting</c>, which puts it together.
/// </summary>
public sealed class WizardLayerTests
{
    private const string Wizard = "Cashlink.Wizard";

    /// <summary>Sessions, journal, evidence, access and storage.</summary>
    private const string Core = "Cashlink.Wizard.Sessions";

    private static readonly AllowedArrows Allowed = new(
        "Partners -> Localization",
        "Proof -> Localization",
        "Limits -> Localization, State",
        "Shell -> Localization, Partners, State",
        "Access -> Localization, Partners, Shell",
        "Documents -> Access, Shell",
        "Help -> Localization, Partners, Shell",
        "Identification -> Access, Localization, Partners, Shell, State",
        "Accessibility -> Help, Localization, Partners, Shell",
        "Offers -> Localization, Shell, State",
        "PartnerApi -> Access, Partners, Shell",
        "Embedding -> Access, Localization, PartnerApi, Partners, Shell",
        "Steps -> Access, Identification, Limits, Localization, Offers, Shell, State",
        "Mails -> Access, Localization, Partners, Shell, Steps",
        "Withdrawals -> Localization, Mails, Shell, Steps",
        "Home -> Access, Help, Identification, Localization, Partners, Shell, Steps",
        "Advisor -> Access, Localization, PartnerApi, Partners, Shell, State, Steps",
        "Operations -> Access, Localization, Offers, PartnerApi, Partners, Shell, Steps",
        "Pages -> Access, Accessibility, Advisor, Help, Localization, Partners, Shell, State, Steps",
        "Hosting -> Access, Accessibility, Advisor, Documents, Embedding, Home, Identification, Localization, Mails, Offers, Operations, Pages, PartnerApi, Partners, Proof, Shell, State, Steps, Webhooks, Withdrawals",
        "(start) -> Hosting");

    // The list names each step, each step is made of what lies beside the list. What a step costs and limits is reckoned from the units.
    private static readonly AllowedArrows AllowedAmongSteps = new(
        "(root) -> Mailing, SelfDisclosure, Signing, Status, Survey, Units, WalletSelection",
        "Units -> (root)",
        "SelfDisclosure -> (root), Units",
        "Survey -> (root)",
        "Signing -> (root), Units",
        "WalletSelection -> (root), Mailing",
        "Status -> (root), Mailing, Units, WalletSelection");

    // Below are words without a session; the session itself, which (root) is; its calls and duties; then the store and what works on it.
    private static readonly AllowedArrows AllowedInTheCore = new(
        "Evidence -> Confirmations, Roles, Stored",
        "(root) -> Confirmations, Documents, Evidence, Meetings, Withdrawing",
        "Calls -> (root), Stored",
        "Duties -> (root), Documents",
        "Storage -> (root), Calls, Events, Evidence, Identifiers, Logging, Roles, Settings, Stored",
        "Keys -> Logging, Settings, Storage",
        "Access -> Events, Identifiers, Roles, Settings, Storage",
        "Relay -> Events, Identifiers, Storage",
        "Following -> (root), Storage",
        "Journal -> (root), Access, Calls, Evidence, Following, Identifiers, Measures, Storage, Withdrawing",
        "Recovery -> (root), Calls, Journal, Measures, Storage",
        "Seals -> Evidence, Settings, Storage",
        "Proof -> Evidence, Seals, Storage, Stored",
        "Retention -> Calls, Seals, Storage",
        "Homes -> (root), Access, Identifiers, Retention, Roles, Storage",
        "Mails -> (root), Evidence, Identifiers, Measures, Retention, Settings, Storage, Stored, Withdrawing",
        "Presence -> Identifiers, Mails, Retention, Storage",
        "Notices -> Evidence, Identifiers, Mails, Retention, Storage, Stored",
        "Operating -> (root), Calls, Notices, Storage",
        "Subjects -> (root), Calls, Evidence, Homes, Mails, Notices, Presence, Retention, Seals, Settings, Storage, Withdrawing",
        // The generated picture of the tables says its usings outside its namespace.
        "(start) -> Storage",
        "Registration -> (root), Access, Campaigns, Documents, Events, Evidence, Following, Homes, Identifiers, Journal, Keys, Logging, Mails, Measures, Notices, Operating, Presence, Proof, Recovery, Relay, Retention, Seals, Storage, Subjects");

    private static readonly string[] NotForTheCore = ["Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.JSInterop"];

    private static FolderGraph Folders => CodeUnderTest.Folders(Wizard);

    [Fact]
    public void Folders_OfTheWizard_UseWhatTheTableAllowsAndNothingElse() => None(Allowed.Faults(Folders));

    [Fact]
    public void Folders_OfTheWizard_FormNoCycle() => Assert.Empty(Folders.Cycles);

    [Fact]
    public void Advisor_IsUsedByNothingBelow() => Assert.Equal(["Hosting", "Pages"], Users("Advisor"));

    [Fact]
    public void Hosting_IsUsedByTheStartAlone() => Assert.Equal(["(start)"], Users("Hosting"));

    [Fact]
    public void Steps_UseOfEachOtherWhatTheTableAllowsAndNothingElse() =>
        None(AllowedAmongSteps.Faults(CodeUnderTest.Folders(Wizard, "Steps")));

    [Fact]
    public void Steps_WithoutTheListOfThem_FormNoCycle() => Assert.Empty(Cycles.In(
        CodeUnderTest.Folders(Wizard, "Steps").Arrows.Where(arrow => arrow.From != FolderGraph.Root && arrow.To != FolderGraph.Root)));

    [Fact]
    public void Folders_OfTheCore_UseWhatTheTableAllowsAndNothingElse() =>
        None(AllowedInTheCore.Faults(CodeUnderTest.Folders(Core)));

    [Fact]
    public void Folders_OfTheCore_FormNoCycle() => Assert.Empty(CodeUnderTest.Folders(Core).Cycles);

    [Fact]
    public void Core_HasNoRazorAndNoHttpContext() => Assert.DoesNotContain(
        CodeUnderTest.References(Core), reference => NotForTheCore.Any(space => $"{reference.To.Namespace}.".StartsWith($"{space}.", StringComparison.Ordinal)));

    private static IEnumerable<string> Users(string folder) => Folders.Arrows.Where(arrow => arrow.To == folder).Select(arrow => arrow.From);

    /// <summary>Each fault in full: a row of them that is cut short names the wrong one.</summary>
    private static void None(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
