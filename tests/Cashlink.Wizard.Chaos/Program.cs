using Cashlink.Wizard.Chaos;

// `node …` is one wizard process of the run; everything else is the run itself.
return args is ["node", .. var settings] ? await WizardNode.RunAsync(settings) : await ChaosRun.RunAsync(ChaosOptions.Parse(args));
