using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>What signing adds to a session.</summary>
public static class SigningSession
{
    private static readonly PrivateValue NameAndPlace = new("acknowledgement");

    extension(WizardStep)
    {
        /// <summary>The check of everything, and the order.</summary>
        public static WizardStep Signing => new("signing");
    }

    extension(PrivateValue)
    {
        /// <summary>Name and place with which the investor acknowledges the risks.</summary>
        public static PrivateValue Acknowledgement => NameAndPlace;
    }
}
