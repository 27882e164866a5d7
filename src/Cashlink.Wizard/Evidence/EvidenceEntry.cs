using System.Reflection;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Live;

namespace Cashlink.Wizard.Evidence;

/// <summary>
/// Something that was shown, confirmed or done. Each kind is a record of its own and is named here; a name that was used once
/// keeps its meaning for good, because entries are never changed. docs/evidence.md says what each one holds.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(UnitsChosen), "units-chosen")]
[JsonDerivedType(typeof(SelfDisclosureGiven), "self-disclosure-given")]
[JsonDerivedType(typeof(SurveyGiven), "survey-given")]
[JsonDerivedType(typeof(ScreenAsked), "screen-asked")]
[JsonDerivedType(typeof(ScreenJoined), "screen-joined")]
[JsonDerivedType(typeof(ScreenDenied), "screen-denied")]
[JsonDerivedType(typeof(ScreenEnded), "screen-ended")]
[JsonDerivedType(typeof(ValueShown), "value-shown")]
[JsonDerivedType(typeof(UnitsSuggested), "units-suggested")]
[JsonDerivedType(typeof(SuggestionAnswered), "suggestion-answered")]
[JsonDerivedType(typeof(NoteWritten), "note-written")]
[JsonDerivedType(typeof(SurveyWarningShown), "survey-warning-shown")]
[JsonDerivedType(typeof(SurveyWarningLeft), "survey-warning-left")]
[JsonDerivedType(typeof(MeetingBegan), "meeting-began")]
[JsonDerivedType(typeof(SuitabilityReportNamed), "suitability-report-named")]
[JsonDerivedType(typeof(ClientLinkMade), "client-link-made")]
[JsonDerivedType(typeof(DeviceHandedOver), "device-handed-over")]
[JsonDerivedType(typeof(DeviceHandedBack), "device-handed-back")]
[JsonDerivedType(typeof(ShownOnRequest), "shown-on-request")]
[JsonDerivedType(typeof(ActionRefused), "action-refused")]
[JsonDerivedType(typeof(CustodyTermsAccepted), "custody-terms-accepted")]
[JsonDerivedType(typeof(WithdrawalDeclared), "withdrawal-declared")]
[JsonDerivedType(typeof(ConfirmationFell), "confirmation-fell")]
[JsonDerivedType(typeof(DocumentOpened), "document-opened")]
[JsonDerivedType(typeof(DocumentWaived), "document-waived")]
[JsonDerivedType(typeof(DocumentWaiverTakenBack), "document-waiver-taken-back")]
[JsonDerivedType(typeof(RisksAcknowledged), "risks-acknowledged")]
[JsonDerivedType(typeof(OrderPlaced), "order-placed")]
[JsonDerivedType(typeof(OrderRefused), "order-refused")]
public abstract record EvidenceEntry
{
    private static readonly Dictionary<Type, string> Kinds = typeof(EvidenceEntry)
        .GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    /// <summary>The entry's name in the store, which is not encrypted there.</summary>
    [JsonIgnore]
    public string Kind => Kinds[GetType()];
}

/// <summary>An entry with the one it is from.</summary>
/// <param name="Actor">See <see cref="EvidenceActor"/>.</param>
/// <param name="Entry">What happened.</param>
public sealed record EvidenceNote(string Actor, EvidenceEntry Entry);

/// <summary>An entry as it is in the record.</summary>
/// <param name="Sequence">Its place within the session's record, from 1 and without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Actor">Whose doing it was, see <see cref="EvidenceActor"/>.</param>
/// <param name="Entry">What happened.</param>
public sealed record EvidenceItem(long Sequence, DateTimeOffset At, string Actor, EvidenceEntry Entry);
