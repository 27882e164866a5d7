using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>What the status adds to a session.</summary>
public static class StatusSession
{
    private static readonly PrivateValue PaymentData = new("payment");

    extension(WizardStep)
    {
        /// <summary>Where the investment stands.</summary>
        public static WizardStep Status => new("status");
    }

    extension(PrivateValue)
    {
        /// <summary>Account, reference and QR code of the payment.</summary>
        public static PrivateValue Payment => PaymentData;
    }
}
