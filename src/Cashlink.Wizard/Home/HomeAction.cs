using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Steps.Status;
using Cashlink.Wizard.Steps.WalletSelection;

namespace Cashlink.Wizard.Home;

/// <summary>What an investor can do with a subscription from the home page.</summary>
public enum HomeAction
{
    /// <summary>Go on where it stopped.</summary>
    Continue,

    /// <summary>See account, reference and code of the payment.</summary>
    Pay,

    /// <summary>Choose where the tokens go.</summary>
    ChooseWallet,

    /// <summary>Read the confirmation of the withdrawal.</summary>
    ReadReceipt,

    /// <summary>See the status, the documents.</summary>
    Look,

    /// <summary>Withdraw from the contract.</summary>
    Withdraw,

    /// <summary>Say where receipts and news go.</summary>
    Mail,
}

/// <summary>The actions' names in forms and page hooks, and where each leads.</summary>
public static class HomeActions
{
    /// <summary>The action's name, for instance <c>choose-wallet</c>.</summary>
    public static string Name(this HomeAction action) => action switch
    {
        HomeAction.Continue => "continue",
        HomeAction.Pay => "pay",
        HomeAction.ChooseWallet => "choose-wallet",
        HomeAction.ReadReceipt => "receipt",
        HomeAction.Look => "look",
        HomeAction.Withdraw => "withdraw",
        HomeAction.Mail => "mail",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>Where the action with this name leads; to the next step when there is no such action, or it is not possible (any more).</summary>
    public static string AddressOf(WizardSession session, string? name)
    {
        var step = name switch
        {
            "pay" or "receipt" or "look" or "withdraw" or "mail" => WizardStep.Status,
            "choose-wallet" => WizardStep.Wallet,
            _ => StepOrder.Next(session),
        };
        if (!StepOrder.CanOpen(session, step))
            return StepAddress.Of(session.Id, StepOrder.Next(session));
        var address = StepAddress.Of(session.Id, step);
        return name switch
        {
            "withdraw" => $"{address}?view={StatusStep.WithdrawView}",
            "mail" => $"{address}#mail",
            _ => address,
        };
    }
}
