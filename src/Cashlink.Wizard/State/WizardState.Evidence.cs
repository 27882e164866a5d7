using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.State;

/// <content>What goes into the record of who saw and confirmed what.</content>
public sealed partial class WizardState
{
    /// <summary>Notes something that no call to Cashlink goes with: a warning was shown, the investor went back.</summary>
    public Task RecordAsync(EvidenceEntry entry, CancellationToken cancellationToken = default) =>
        evidence.AppendAsync(Session.Id, [NoteOf(entry)], cancellationToken);

    private EvidenceNote NoteOf(EvidenceEntry entry) => new(EvidenceActor.Of(Access), entry);
}
