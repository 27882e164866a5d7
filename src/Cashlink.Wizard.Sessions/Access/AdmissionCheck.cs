using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Sessions.Access;

/// <summary>Checks the section <c>Admission</c>.</summary>
public static class AdmissionCheck
{
    /// <param name="admission">The settings.</param>
    /// <param name="openPage">How long a page stays open that nobody uses.</param>
    public static IEnumerable<string> Faults(AdmissionSettings admission, TimeSpan openPage)
    {
        if (admission.Idle <= openPage || admission.Idle < 2 * AccessStore.NoteEvery)
            yield return Fault.Wrong("Admission:Idle", "must be longer than an unused page is open (Idle:WarnAfter and Idle:CloseAfter together), and two minutes at least");
        if (admission.Lifetime < admission.Idle)
            yield return Fault.Wrong("Admission:Lifetime", "must not be shorter than Admission:Idle");
    }
}
