using LearnClinicalAI.Cli;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Workbench.Run(args, new Terminal(Console.In, Console.Out, Console.Error));
