using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>What the wallet step adds to a session.</summary>
public static class WalletSession
{
    /// <summary>Where a session keeps the wallet that receives the units.</summary>
    public static readonly AnswerKey<Guid?> Chosen = new("walletId", wallet => $"{wallet:N}");

    /// <summary>Where a session keeps the wallet that was added last.</summary>
    public static readonly FactKey<AddedWallet> Added = new("addedWallet");

    private static readonly PrivateValue Choice = new("wallet");

    extension(WizardStep)
    {
        /// <summary>Where the units go.</summary>
        public static WizardStep Wallet => new("wallet");
    }

    extension(PrivateValue)
    {
        /// <summary>The wallet the investor is about to enter or to choose.</summary>
        public static PrivateValue WalletChoice => Choice;

        /// <summary>The address of one wallet.</summary>
        public static PrivateValue Wallet(Guid walletId) => new($"wallet:{walletId:D}");
    }

    extension(WizardSession session)
    {
        /// <summary>The wallet that receives the units; null until chosen.</summary>
        public Guid? WalletId => session.Find(Chosen);

        /// <summary>The wallet that was added last in this session; null when none was.</summary>
        public AddedWallet? AddedWallet => session.Find(Added);

        /// <summary>Cashlink has a new wallet of this investor. It is not the investment's yet.</summary>
        public void WalletAdded(AddedWallet wallet) => session.Keep(Added, wallet);

        /// <summary>Cashlink has the wallet: the investor's part is done.</summary>
        public void WalletArrived(Guid walletId)
        {
            session.InvestorIsDone();
            session.Keep(Chosen, walletId);
        }
    }
}
