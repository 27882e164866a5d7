namespace Cashlink.Wizard.Sessions;

/// <summary>Whether a session holds a subscription, by what is known of its investment.</summary>
public static class Subscription
{
    extension(WizardSession session)
    {
        /// <summary>
        /// True while there is a subscription: Cashlink has the contract, and it has neither come to nothing nor been withdrawn from. It
        /// is what a launch leads to, whatever the investor has left to do.
        /// </summary>
        public bool HoldsSubscription =>
            session.InvestmentId is not null && session.Withdrawal is null && session.Investment?.Status.HasFailed() != true;

        /// <summary>True when nobody has anything left to do: it came to nothing, or the units are delivered.</summary>
        public bool IsAtItsEnd =>
            session.Phase == SessionPhase.Closed && (!session.HoldsSubscription || session.Investment?.Status.IsFinal() == true);
    }
}
