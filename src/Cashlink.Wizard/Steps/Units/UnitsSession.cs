using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>What the units step adds to a session.</summary>
public static class UnitsSession
{
    extension(WizardStep)
    {
        /// <summary>How many units.</summary>
        public static WizardStep Units => new("units");
    }

    extension(WizardSession session)
    {
        /// <summary>How many units; null until Cashlink has them.</summary>
        public UnitsAnswer? Units => session.Find(UnitsAnswer.Key);

        /// <summary>Cashlink has the units. Confirmations that were given for another amount fall.</summary>
        public void UnitsArrived(UnitsAnswer answer, Invitation invitation)
        {
            var before = session.Units;
            session.InvitationArrived(
                invitation,
                before is null || answer.SaysTheSameAs(before) ? null : new UnitsChange(before.Units, answer.Units, answer.SubmittedAt));
            session.Keep(UnitsAnswer.Key, answer);
        }
    }
}
