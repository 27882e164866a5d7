using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>What the self-disclosure adds to a session.</summary>
public static class SelfDisclosureSession
{
    /// <summary>Where a session keeps what Cashlink asks for.</summary>
    public static readonly FactKey<IReadOnlyList<string>> Required = new("selfDisclosureRequired");

    extension(WizardStep)
    {
        /// <summary>The self-disclosure.</summary>
        public static WizardStep SelfDisclosure => new("self-disclosure");
    }

    extension(WizardSession session)
    {
        /// <summary>The confirmations for the units as they are; null when none were given, or they have fallen.</summary>
        public SelfDisclosureAnswer? SelfDisclosure => session.Find(SelfDisclosureAnswer.Key);

        /// <summary>The self-disclosure questions that Cashlink requires for these units; empty when none.</summary>
        public IReadOnlyList<string> SelfDisclosureRequired => session.Find(Required) ?? [];

        /// <summary>Cashlink has the self-disclosure.</summary>
        public void SelfDisclosureArrived(SelfDisclosureAnswer answer)
        {
            session.AnswerArrived(answer.SubmittedAt);
            session.Keep(SelfDisclosureAnswer.Key, answer);
            session.Confirmations.StepConfirmed();
        }
    }
}

/// <summary>What an advisor sees of the self-disclosure only when the investor shows it.</summary>
public static class SelfDisclosurePrivacy
{
    private static readonly PrivateValue Both = new("self-disclosure");

    extension(PrivateValue)
    {
        /// <summary>Both confirmations of the self-disclosure.</summary>
        public static PrivateValue SelfDisclosure => Both;
    }
}
